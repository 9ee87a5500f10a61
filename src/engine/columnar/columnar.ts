import { type CountedDays, countedDays, emptyPart } from '../../measures/countedDays';
import { dayParts } from '../../measures/dayParts';
import type { Events } from '../../model/events';
import { findDimension } from '../../model/findDimension';
import { type Grouping, groupingOf } from '../../model/grouping';
import type { PartId, Query, ResultTable } from '../../model/query';
import type { Engine } from '../engine';
import { Fused } from './fused';
import { fusedParts } from './fusedParts';
import { Pace } from './pace';
import { packedOf } from './packed';
import { Plain } from './plain';
import { bytesOf, Recent } from './recent';
import type { SecondCore } from './shared/secondCore';

/** What clicks to and fro ask for again is remembered: at most so many bytes of answers. */
const answerBytes = 16 * 2 ** 20;

/** The engine behind every click: passes over the packed columns of the facts; `packed` packs them, and a second core helps with large logs. */
export function columnar(events: Events, packed = packedOf, core: SecondCore | null = null): Engine {
  const answers = new Recent<ResultTable>(answerBytes, ({ parts }) => bytesOf(...Object.values(parts)));
  const plain = new Plain(events);
  let fused: Promise<Fused> | null = null;

  const answerAll = async (queries: readonly Query[], pace: Pace): Promise<readonly ResultTable[]> => {
    const groupings = queries.map((query) => groupingOfQuery(query, events));
    fused ??= packed(events).then((facts) => new Fused(events, facts, core));
    const passes = await fused;
    // Lets a cancel in that came with the question: an overtaken one costs nothing.
    await pace.rest();
    const counted = await passes.count(queries, pace);
    const tables: ResultTable[] = [];
    for (const [i, query] of queries.entries()) {
      const done = fusedParts(query);
      const others = query.parts.filter((part) => !done.includes(part) && dayParts[part]?.counts !== 'days');
      const columns = { ...counted[i], ...(others.length > 0 ? await plain.count(query, others, pace) : {}) };
      const days = countedDays(events.calendar, query);
      const grouping = groupings[i]!;
      const parts = query.parts.map((part) => [part, columns[part] ?? ofCalendar(part, days, grouping)]);
      tables.push({ sizes: grouping.sizes, parts: Object.fromEntries(parts) });
    }
    return tables;
  };

  const runAll: Engine['runAll'] = async (queries, signal) => {
    signal?.throwIfAborted();
    const keys = queries.map((query) => JSON.stringify(query));
    const found = new Map(keys.map((key) => [key, answers.find(key)]));
    const asked = [...found].flatMap(([key, table]) => (table ? [] : [key]));
    const missing = asked.map((key) => queries[keys.indexOf(key)]!);
    const tables = missing.length > 0 ? await answerAll(missing, new Pace(signal)) : [];
    asked.forEach((key, i) => {
      answers.keep(key, tables[i]!);
      found.set(key, tables[i]!);
    });
    return keys.map((key) => found.get(key)!);
  };

  return {
    name: 'columnar',
    runAll,
    run: async (query, signal) => (await runAll([query], signal))[0]!,
    close() {
      answers.clear();
      plain.clear();
      fused?.then((passes) => passes.clear()).catch(() => {});
    },
  };
}

/** A part that no pass over events counts. @throws Error for one that a pass should have counted. */
function ofCalendar(part: PartId, days: CountedDays, grouping: Grouping): Float64Array {
  if (dayParts[part]?.counts !== 'days') throw new Error(`the part ${part} was not counted`);
  return emptyPart(part, days, grouping);
}

/** @throws Error for an unknown dimension, in axes or clauses, or for too many groups. */
function groupingOfQuery({ by, clauses, outside = [] }: Query, { calendar, dimensions }: Events) {
  for (const clause of [...clauses, ...outside])
    if (clause.kind === 'points') for (const name of clause.dimensions) findDimension(dimensions, name);
  return groupingOf(by, calendar.days, dimensions);
}
