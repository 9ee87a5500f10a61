import type { DayRange } from '../../model/calendar';
import type { Key } from '../../model/selection';

export type ArtefactKind =
  | 'gap'
  | 'silent member'
  | 'new member'
  | 'duplicates'
  | 'bots'
  | 'renamed users'
  | 'time shift';

/** What makes a log tell of its own making instead of its users. */
export interface Artefact {
  readonly kind: ArtefactKind;
  /** Indices of days of the calendar; `null` where it is of no days. */
  readonly days: DayRange | null;
  /** The member of a dimension that it is of, or of a file; `null`: of all. */
  readonly segment: { readonly dimension: string; readonly key: Key } | null;
  /** Numbers of users as the events have them; empty where it is not of users. */
  readonly users: readonly number[];
  /** The events concerned, as a share of all; of gaps those that are missing, against what is usual. */
  readonly share: number;
  /** From 0 to 1; not a probability, a rank of how hard it is to think of another reason. */
  readonly sure: number;
  /** Whether nothing can be said of engagement with it; else it can be without the rows and days concerned. */
  readonly whole: boolean;
}

export interface Artefacts {
  readonly found: readonly Artefact[];
  /** 1 for each row that is to be counted; `null`: all are. */
  readonly kept: Uint8Array | null;
  /** 1 for each day that is not to be compared with others; `null`: there is none. */
  readonly leftOut: Uint8Array | null;
}
