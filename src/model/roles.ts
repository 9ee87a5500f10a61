/** What a level's numbers stand for, where they are not the tens of pino and bunyan. */
export type LevelNumbers = 'syslog' | 'opentelemetry' | 'python';

/** When an event counts as an error. `values` compares without regard to case; `present` means: if it has the field. */
export type OutcomeRule =
  | { readonly kind: 'values'; readonly field: string; readonly errors: readonly string[] }
  | { readonly kind: 'status'; readonly field: string; readonly from: number }
  | { readonly kind: 'level'; readonly field: string; readonly from: 'error'; readonly numbers?: LevelNumbers }
  | { readonly kind: 'present'; readonly field: string };

/** What stands for a user: the user field, else a session, else client address + user agent. */
export type UserKind = 'user' | 'session' | 'client';

/** Which field plays which role. `dimensions` are field names; `user` has two fields for client address + user agent. */
export interface Roles {
  readonly time: string;
  readonly user: readonly string[];
  /** Fields that tell the user of events without `user`; the first that an event has does. */
  readonly userStandIns?: readonly string[];
  readonly userKind: UserKind | null;
  readonly outcome: OutcomeRule | null;
  /** The rules of events without the field of `outcome`; the first whose field an event has decides. */
  readonly outcomeStandIns?: readonly OutcomeRule[];
  readonly dimensions: readonly string[];
}

/** A field that a person takes for the outcome; without `errors` its values have to tell. */
export interface OutcomeChoice {
  readonly field: string;
  readonly errors?: readonly string[];
}

/** What a person has set against the inference; a key that is absent is inferred, `null` means "none". */
export interface RoleOverrides {
  readonly time?: string;
  readonly user?: string | null;
  /** Beside `user` only: without, nothing stands in for it. */
  readonly userStandIns?: readonly string[];
  readonly outcome?: OutcomeChoice | null;
  /** Beside `outcome` only: without, nothing stands in for it. */
  readonly outcomeStandIns?: readonly OutcomeChoice[];
  readonly dimensions?: readonly string[];
  /** The id of the log's format. */
  readonly format?: string;
  /** The year of the last stamp, where stamps carry none. */
  readonly lastYear?: number;
  /** Whether the day comes first in dates such as 3/4/2025. */
  readonly dayFirst?: boolean;
}

export type FieldUse = 'time' | 'user' | 'outcome' | 'message' | 'level' | 'dimension' | 'unused';

/** One field as seen, what it was taken for, and why. `distinct` stops counting at the dictionary's limit. */
export interface FieldGuess {
  readonly field: string;
  readonly use: FieldUse;
  /** Where another field plays the role, and this one does in records that lack it. */
  readonly standIn?: true;
  readonly reason: string;
  readonly distinct: number;
  readonly distinctIsFloor: boolean;
  readonly examples: readonly string[];
}

/** Something that the log does not tell and a person can: shown with a one-click remedy. */
export interface RoleQuestion {
  readonly role: 'time' | 'user' | 'outcome' | 'dimension';
  readonly text: string;
  /** What is assumed meanwhile, for where there is room for a few words only. */
  readonly brief?: string;
  /** What answers it on the command line, which the text does not name. */
  readonly option?: string;
}

/** Error values that a person has set, and that do not occur in the log. */
export interface UnknownErrors {
  readonly field: string;
  readonly values: readonly string[];
  /** The values that occur. */
  readonly known: readonly string[];
}

/** How many of the events that were read when the log was opened have an outcome, and a user. */
export interface KnownRoles {
  readonly events: number;
  readonly outcome: number;
  readonly users: number;
}

export interface Inference {
  readonly roles: Roles;
  readonly known?: KnownRoles;
  readonly fields: readonly FieldGuess[];
  readonly questions: readonly RoleQuestion[];
  readonly unknownErrors?: UnknownErrors;
  /** The year that the last time stamp was given, where stamps carry none. */
  readonly lastYear?: number;
  /** Whether the day was taken to come first in dates such as 3/4/2025, where there are such. */
  readonly dayFirst?: boolean;
}
