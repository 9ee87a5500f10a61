import { type CountedDays, countedDays } from '../../measures/countedDays';
import type { Events } from '../../model/events';
import type { Query } from '../../model/query';
import { clausesKey } from './block';
import type { Blocks, Route } from './blocks';
import type { Pace } from './pace';
import { type Places, placesOf } from './places';
import { tupleVerdict } from './tupleVerdict';

/** A query with what is known of it before anything is counted. Those that group and keep the same share their places. */
export interface Asked {
  readonly query: Query;
  readonly route: Route;
  readonly places: Places;
  /** Tells apart what is kept, and of which block. */
  readonly keptKey: string;
  readonly days: CountedDays;
  readonly byDay: boolean;
  readonly byMember: boolean;
}

/** Works out the blocks and groups of queries. @throws Error for an unknown dimension, or for too many groups. */
export async function askedOf(
  queries: readonly Query[],
  blocks: Blocks,
  events: Events,
  pace: Pace,
): Promise<readonly Asked[]> {
  const verdicts = new Map<string, Uint8Array>();
  const places = new Map<string, Places>();
  const out: Asked[] = [];
  for (const query of queries) {
    const { by, outside } = query;
    const points = query.clauses.filter((one) => one.kind === 'points');
    const route = await blocks.of({ by, points, outside }, pace);
    const keptKey = `${route.key} ${clausesKey(route.told)}`;
    const verdict = shared(verdicts, keptKey, () => tupleVerdict(route.block, route.told, events.dimensions));
    const byDay = by.some((axis) => axis.kind === 'day');
    out.push({
      query,
      route,
      places: shared(places, `${JSON.stringify(by)} ${keptKey}`, () => placesOf(route.block, by, verdict, events)),
      keptKey,
      days: countedDays(events.calendar, query),
      byDay,
      byMember: by.some((axis) => axis.kind === 'dimension'),
    });
  }
  return out;
}

function shared<V>(known: Map<string, V>, key: string, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
