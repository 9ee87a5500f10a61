import type { CountedDays } from '../../measures/countedDays';
import type { Events } from '../../model/events';

/**
 * What one query looks at: the events, which of them are kept, and the group of each. A row's group index is
 * `group[row] + day[row] * dayStride`; `group` is null where no dimension groups, `dayStride` 0 where the day does not. Places
 * among intervals are not in `group`: see countParts.
 */
export interface Scan {
  readonly events: Events;
  /** 1 = the row matches the points clauses; null = all rows do. */
  readonly kept: Uint8Array | null;
  /** 1 = the row also lies in the period. */
  readonly counted: Uint8Array | null;
  readonly group: Uint32Array | null;
  readonly dayStride: number;
  readonly groups: number;
  /** Days over which user days and windows are summed; all days where each day is a group. */
  readonly over: CountedDays['over'];
  /** The periods that are compared with what was before them; group and place * stride make the index. */
  readonly periods: CountedDays['periods'] & { readonly stride: number };
}
