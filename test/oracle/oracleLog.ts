/** A log that both sides read from the same file, each with its own reader. */
export interface OracleLog {
  readonly name: string;
  readonly file: string;
  /** SELECT of DuckDB that reads the file: instant (TIMESTAMPTZ), usr, is_error and the dimensions. */
  readonly events: string;
  /** What the command line is told of the fields. */
  readonly roles: readonly string[];
  readonly dimensions: readonly string[];
  /** The pairs of dimensions that are crossed. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly settings: readonly Setting[];
  /** A part of it, half-open. */
  readonly period: { readonly from: string; readonly to: string };
}

export interface Setting {
  readonly zone: string;
  readonly mau: 'rolling30' | 'rolling28' | 'calendar';
  readonly engine: 'columnar' | 'sqlite';
}
