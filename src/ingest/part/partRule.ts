import type { TruePart } from '../../model/logPart';

/** Which events of a log are read. Plain data, so that it can be told to another thread. */
export interface PartRule {
  readonly part: TruePart;
  /** The report's zone, or `auto`: days are then those of each stamp's own clock. */
  readonly timeZone: string;
  /** The fields that together stand for a user, each with those that stand in for it; none where nothing does. */
  readonly users: readonly (readonly string[])[];
}
