export interface RejectedReason {
  readonly reason: string;
  readonly count: number;
  /** 1-based line of the first such record, in its file. */
  readonly firstLine: number;
}

/** What was read. `records` = `events` + `rejected`, always. */
export interface Source {
  readonly files: readonly string[];
  readonly format: string;
  readonly bytes: number;
  readonly records: number;
  readonly events: number;
  readonly rejected: number;
  readonly rejectedReasons: readonly RejectedReason[];
}
