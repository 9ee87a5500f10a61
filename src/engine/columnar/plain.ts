import { clip, type DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import type { PartId, Query } from '../../model/query';
import { periodOf } from '../../model/selection';
import { countParts } from './kernels';
import type { PartColumns } from './partColumns';
import { bytesOf, Recent } from './recent';
import { type RowGroups, rowGroups } from './rowGroups';
import { periodMask, pointsMask } from './rowMask';

/** Masks and groupings that clicks to and fro ask for again are remembered: at most so many bytes a row. */
const maskBytes = 4;
const groupBytes = 24;

/** Counts the parts of one query after the other, by a kernel over the rows each. */
export class Plain {
  readonly #masks: Recent<Uint8Array | null>;
  readonly #groupings: Recent<RowGroups>;

  constructor(private readonly events: Events) {
    this.#masks = new Recent<Uint8Array | null>(maskBytes * events.rows, (mask) => bytesOf(mask));
    this.#groupings = new Recent<RowGroups>(groupBytes * events.rows, ({ group }) => bytesOf(group));
  }

  /** Some parts of a query. @throws Error for an unknown dimension, or for too many groups. */
  count({ by, clauses }: Query, parts: readonly PartId[]): PartColumns {
    const { events } = this;
    const { calendar } = events;
    const all = { from: 0, to: calendar.days };
    const period = periodOf(clauses);
    const points = clauses.filter((clause) => clause.kind === 'points');
    const { groups, group, dayStride } = this.#groupings.get(JSON.stringify(by), () => rowGroups(events, by));
    const kept = this.#masks.get(JSON.stringify(points), () => pointsMask(events, points));
    const { from, to } = clip(all, period, calendar.firstDay);
    const days = (range: DayRange): DayRange => (dayStride > 0 ? all : clip(range, period, calendar.firstDay));
    return countParts(parts, {
      events,
      kept,
      counted: period ? periodMask(events, kept, from, to) : kept,
      group,
      dayStride,
      groups,
      full: days(calendar.full),
      complete: days(calendar.complete),
    });
  }

  clear(): void {
    this.#masks.clear();
    this.#groupings.clear();
  }
}
