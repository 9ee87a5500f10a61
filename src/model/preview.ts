import type { OwnPattern } from './ownPattern';
import type { FieldGuess, RoleOverrides, RoleQuestion, Roles } from './roles';
import type { FoundFormat, RejectedReason } from './source';

export interface PreviewRequest {
  readonly files: readonly string[];
  readonly overrides: RoleOverrides;
  /** A zone, or `auto`: the log's own zone, else UTC. */
  readonly timeZone: string;
  /** Formats that a person describes. */
  readonly patterns?: readonly OwnPattern[];
}

/** A record as the sample has it. */
export interface PreviewRecord {
  /** The path of its file. */
  readonly file: string;
  /** Byte of its start in the text of the file. */
  readonly offset: number;
  /** Byte before which it ends; `null` where it is known to be the rest of its line. */
  readonly end: number | null;
  /** By the order of the preview's fields; `null` for an absent value. Long values are cut. */
  readonly values: readonly (string | null)[];
}

/** A value of the outcome field, and whether it counts as an error. Values that differ in case only are one. */
export interface OutcomeValue {
  readonly value: string;
  readonly count: number;
  readonly isError: boolean;
}

/** What the roles make of the sample's records: counted as those of a whole log are. */
export interface PreviewEffect {
  readonly records: number;
  readonly events: number;
  readonly rejected: number;
  readonly rejectedReasons: readonly Pick<RejectedReason, 'reason' | 'count'>[];
  /** `null` where no outcome is known. */
  readonly errors: number | null;
  /** `null` where no field stands for a user. */
  readonly users: number | null;
  readonly dimensions: readonly { readonly field: string; readonly members: number }[];
  readonly questions: readonly RoleQuestion[];
  /** Epoch ms of the first and the last event. */
  readonly firstMs: number;
  readonly lastMs: number;
  /** The year that the last time stamp was given, where stamps carry none. */
  readonly lastYear?: number;
  /** The zone of the report's days, and where it comes from. */
  readonly zone: string;
  readonly zoneFrom: 'setting' | 'stamps' | 'nowhere';
}

/** What a log would be read as with some roles: by a sample of its records, and without opening it. */
export interface Preview {
  readonly found: readonly FoundFormat[];
  readonly fields: readonly FieldGuess[];
  /** `null` where the roles do not fit the log. */
  readonly roles: Roles | null;
  readonly effect: PreviewEffect | null;
  /** Why there is no effect. */
  readonly problem: string | null;
  /** The values of the field that is, or is to be, the outcome; the most frequent first. */
  readonly outcome: {
    readonly field: string;
    readonly values: readonly OutcomeValue[];
    /** How many more values are not listed. */
    readonly more: number;
  } | null;
  /** Records from the start and from the middle of the log. */
  readonly start: readonly PreviewRecord[];
  readonly middle: readonly PreviewRecord[];
}
