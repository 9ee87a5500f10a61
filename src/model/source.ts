import type { TruePart } from './logPart';

export interface RejectedReason {
  readonly reason: string;
  readonly count: number;
  /** The file of the first such record, as `Source.files` has it. */
  readonly firstFile: string;
  /** 1-based line of the first such record, in `firstFile`. */
  readonly firstLine: number;
}

/** A format, and how well a sample fits it: the share of its records that it reads, from 0 to 1. */
export interface FormatScore {
  readonly id: string;
  readonly name: string;
  readonly score: number;
}

/** What files of the log were taken for. */
export interface FoundFormat extends FormatScore {
  readonly files: number;
  /** The next best; `null` where nothing else reads any of it. */
  readonly runnerUp: FormatScore | null;
  /** True where a person chose it. */
  readonly forced: boolean;
}

/** What was found in a folder, by a glob or in an archive, and was not read. */
export interface PassedOver {
  readonly file: string;
  readonly reason: string;
}

/** What was read. `records` = `events` + `rejected`, always. */
export interface Source {
  /** As given, each once: a file given again under whatever path is not read again. */
  readonly files: readonly string[];
  readonly format: string;
  readonly found: readonly FoundFormat[];
  readonly passedOver: readonly PassedOver[];
  readonly bytes: number;
  readonly records: number;
  readonly events: number;
  readonly rejected: number;
  readonly rejectedReasons: readonly RejectedReason[];
  /** What of the log was read, where it was not all; the rest is among the rejected. */
  readonly part: TruePart | null;
}
