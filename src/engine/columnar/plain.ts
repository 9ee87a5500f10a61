import { countedDays } from '../../measures/countedDays';
import type { Events } from '../../model/events';
import { stridesOf } from '../../model/grouping';
import type { PartId, Query } from '../../model/query';
import { periodOf } from '../../model/selection';
import { countParts, countPartsOfIntervals } from './kernels';
import type { Pace } from './pace';
import type { PartColumns } from './partColumns';
import { placeUsers } from './placeUsers';
import { bytesOf, Recent } from './recent';
import { type RowGroups, rowGroups } from './rowGroups';
import { periodMask, pointsMask } from './rowMask';
import { paced } from './steps';

/** Masks and groupings that clicks to and fro ask for again are remembered: at most so many bytes a row. */
const maskBytes = 4;
const groupBytes = 24;

/** Counts the parts of one query after the other, by a kernel over the rows each, halting now and then. */
export class Plain {
  readonly #masks: Recent<Uint8Array | null>;
  readonly #groupings: Recent<RowGroups>;

  constructor(private readonly events: Events) {
    this.#masks = new Recent<Uint8Array | null>(maskBytes * events.rows, (mask) => bytesOf(mask));
    this.#groupings = new Recent<RowGroups>(groupBytes * events.rows, ({ group }) => bytesOf(group));
  }

  /** Some parts of a query; none of those that the calendar tells. @throws Error for an unknown dimension, or for too many groups. */
  async count({ by, clauses, outside }: Query, parts: readonly PartId[], pace: Pace): Promise<PartColumns> {
    const { events } = this;
    const points = clauses.filter((clause) => clause.kind === 'points');
    const rows = await this.#groupings.get(JSON.stringify(by), () => paced(rowGroups(events, by), pace));
    const mask = await this.#masks.get(JSON.stringify([points, outside]), () =>
      paced(pointsMask(events, points, outside), pace),
    );
    const days = countedDays(events.calendar, { by, clauses });
    const placed = placeUsers(events, by, rows.sizes, { group: rows.group, kept: mask }, days.period);
    const { group, kept } = await paced(placed, pace);
    const { from, to } = days.period;
    const scan = {
      events,
      kept,
      counted: periodOf(clauses) ? await paced(periodMask(events, kept, from, to), pace) : kept,
      group,
      dayStride: rows.dayStride,
      groups: rows.groups,
      over: days.over,
      periods: { ...days.periods, stride: stridesOf(rows.sizes)[days.axis] ?? 0 },
    };
    const ofIntervals = days.axis >= 0 && !days.byDay;
    return paced(ofIntervals ? countPartsOfIntervals(parts, scan) : countParts(parts, scan), pace);
  }

  clear(): void {
    this.#masks.clear();
    this.#groupings.clear();
  }
}
