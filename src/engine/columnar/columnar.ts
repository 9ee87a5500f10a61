import { countedDays, emptyPart } from '../../measures/countedDays';
import type { Events } from '../../model/events';
import { stridesOf } from '../../model/grouping';
import type { PartId, Query, ResultTable } from '../../model/query';
import { periodOf } from '../../model/selection';
import type { Engine } from '../engine';
import { countParts, countPartsOfIntervals } from './kernels';
import { placeUsers } from './placeUsers';
import { Recent } from './recent';
import { type RowGroups, rowGroups } from './rowGroups';
import { periodMask, pointsMask } from './rowMask';

/** What clicks to and fro ask for again is remembered: at most so many bytes of answers, masks and groupings a row. */
const answerBytes = 16 * 2 ** 20;
const maskBytesPerRow = 4;
const groupBytesPerRow = 24;

/** The engine behind every click: kernels over the packed columns of the facts. */
export function columnar(events: Events): Engine {
  const { calendar } = events;
  const answers = new Recent<ResultTable>(answerBytes, ({ parts }) => bytes(...Object.values(parts)));
  const masks = new Recent<Uint8Array | null>(maskBytesPerRow * events.rows, (mask) => bytes(mask));
  const groupings = new Recent<RowGroups>(groupBytesPerRow * events.rows, ({ group }) => bytes(group));

  const answer = ({ parts, by, clauses }: Query): ResultTable => {
    const period = periodOf(clauses);
    const points = clauses.filter((clause) => clause.kind === 'points');
    const { sizes, groups, dayStride, ...rows } = groupings.get(JSON.stringify(by), () => rowGroups(events, by));
    const mask = masks.get(JSON.stringify(points), () => pointsMask(events, points));
    const { group, kept } = placeUsers(events, by, sizes, { group: rows.group, kept: mask });
    const days = countedDays(calendar, { by, clauses });
    const { from, to } = days.period;
    const scan = {
      events,
      kept,
      counted: period ? periodMask(events, kept, from, to) : kept,
      group,
      dayStride,
      groups,
      over: days.over,
      periods: { ...days.periods, stride: stridesOf(sizes)[days.axis] ?? 0 },
    };
    const counted = days.axis < 0 || days.byDay ? countParts(parts, scan) : countPartsOfIntervals(parts, scan);
    const empty = (part: PartId): Float64Array => emptyPart(part, days, { sizes, groups });
    return { sizes, parts: Object.fromEntries(parts.map((part) => [part, counted[part] ?? empty(part)])) };
  };

  return {
    name: 'columnar',
    async run(query, signal) {
      signal?.throwIfAborted();
      return answers.get(JSON.stringify(query), () => answer(query));
    },
    close() {
      answers.clear();
      masks.clear();
      groupings.clear();
    },
  };
}

const bytes = (...arrays: readonly ({ readonly byteLength: number } | null)[]): number =>
  arrays.reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);
