/** The rows of a statement over the star schema. */
export interface SqlResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** True where more rows were left unread. */
  readonly truncated: boolean;
}
