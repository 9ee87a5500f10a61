export interface RejectedReason {
  readonly reason: string;
  readonly count: number;
  /** The file of the first such record, as `Source.files` has it. */
  readonly firstFile: string;
  /** 1-based line of the first such record, in `firstFile`. */
  readonly firstLine: number;
}

/** What was read. `records` = `events` + `rejected`, always. */
export interface Source {
  /** As given, each once: a file given again under whatever path is not read again. */
  readonly files: readonly string[];
  readonly format: string;
  readonly bytes: number;
  readonly records: number;
  readonly events: number;
  readonly rejected: number;
  readonly rejectedReasons: readonly RejectedReason[];
}
