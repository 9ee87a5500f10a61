import { clip } from '../../model/calendar';
import type { Events } from '../../model/events';
import type { PartId, Query, ResultTable } from '../../model/query';
import { periodOf } from '../../model/selection';
import type { Engine } from '../engine';
import { kernels } from './kernels';
import { rowGroups } from './rowGroups';
import { periodMask, pointsMask } from './rowMask';
import type { Scan } from './scan';

/** The engine behind every click: kernels over the packed columns of the facts. */
export function columnar(events: Events): Engine {
  return {
    name: 'columnar',
    async run(query, signal) {
      signal?.throwIfAborted();
      return answer(events, query);
    },
    close() {},
  };
}

function answer(events: Events, query: Query): ResultTable {
  const { calendar } = events;
  const period = periodOf(query.clauses);
  const { sizes, groups, group, dayStride } = rowGroups(events, query.by);
  const kept = pointsMask(events, query.clauses);
  const { from, to } = clip({ from: 0, to: calendar.days }, period, calendar.firstDay);
  const all = { from: 0, to: calendar.days };
  const scan: Scan = {
    events,
    kept,
    counted: period ? periodMask(events, kept, from, to) : kept,
    group,
    dayStride,
    groups,
    full: dayStride > 0 ? all : clip(calendar.full, period, calendar.firstDay),
    complete: dayStride > 0 ? all : clip(calendar.complete, period, calendar.firstDay),
  };
  const parts: Partial<Record<PartId, Float64Array>> = {};
  for (const part of query.parts) parts[part] = kernels[part](scan);
  return { sizes, parts };
}
