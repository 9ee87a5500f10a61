import type { DerivedField } from '../derive/derivedField';
import type { PartRule } from '../part/partRule';

/** What the reading of a whole log has to know of its fields beforehand; all of it by name. */
export interface FieldPlan {
  /** The field of the time, and those that stand in for it in records that lack it. */
  readonly times: readonly string[];
  /** Fields that keep every value, however many they are. */
  readonly keep: ReadonlySet<string>;
  /** Fields whose values are not kept, with the reason. */
  readonly skip: ReadonlyMap<string, string>;
  readonly derived: readonly DerivedField[];
  /** Which events are read; all where it is absent. */
  readonly rule?: PartRule | undefined;
}
