import type { DictionaryColumn } from '../../model/columns';
import type { RoleOverrides } from '../../model/roles';
import type { DateOrder } from '../columns/dateOrder';
import type { DroppedField } from '../columns/fieldColumns';
import type { ResolvedYears } from '../columns/resolveYears';
import type { StampClock } from '../columns/stampOffsets';
import type { FieldProfile } from './fieldProfile';
import type { OutcomeGuess } from './outcomeGuess';
import type { RoleGuess, RolePlan } from './planRoles';

/** What is known of a log's fields once it is read. */
export interface Evidence {
  /** The log's name, for messages. */
  readonly log: string;
  /** In the order of first sight. */
  readonly fields: readonly string[];
  /** True where the log has more fields than are read. */
  readonly moreFields: boolean;
  readonly sample: ReadonlyMap<string, FieldProfile>;
  readonly columns: ReadonlyMap<string, DictionaryColumn>;
  readonly clock: StampClock;
  /** What was made of stamps without a year. */
  readonly years: ResolvedYears | null;
  /** How dates such as 3/4/2025 were read; `null` where there is none that tells or lacks an order. */
  readonly dates: DateOrder | null;
  /** True where a person has set the time zone of the report. */
  readonly zoneSet: boolean;
  readonly dropped: ReadonlyMap<string, DroppedField>;
}

/** What was made of it. */
export interface Decision {
  readonly overrides: RoleOverrides;
  readonly plan: RoleGuess & Partial<Pick<RolePlan, 'derived'>>;
  /** The first is the outcome, the others stand in for it; none where none is known. */
  readonly outcomes: readonly OutcomeGuess[];
  readonly dimensions: readonly string[];
  /** Those that are dimensions only because a person made them such. */
  readonly added: ReadonlySet<string>;
  /** Why a field is no dimension, where it is none. */
  readonly against: ReadonlyMap<string, string>;
}
