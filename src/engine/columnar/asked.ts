import { type CountedDays, countedDays } from '../../measures/sql/partSql';
import type { Events } from '../../model/events';
import type { Query } from '../../model/query';
import { periodOf } from '../../model/selection';
import { type Block, clausesKey } from './block';
import type { Blocks } from './blocks';
import type { Pace } from './pace';
import { type Places, placesOf } from './places';
import { tupleVerdict } from './tupleVerdict';

/** A query with what is known of it before anything is counted. Those that group and keep the same share their places. */
export interface Asked {
  readonly query: Query;
  readonly block: Block;
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
  const wanted = queries.map(({ by, clauses }) => ({ by, points: clauses.filter((one) => one.kind === 'points') }));
  const found = await blocks.of(wanted, pace);
  const verdicts = new Map<string, Uint8Array>();
  const places = new Map<string, Places>();
  return queries.map((query, i) => {
    const block = found[i]!;
    const { by, points } = wanted[i]!;
    const keptKey = `${block.id} ${clausesKey(points)}`;
    const verdict = shared(verdicts, keptKey, () => tupleVerdict(block, points, events.dimensions));
    const byDay = by.some((axis) => axis.kind === 'day');
    return {
      query,
      block,
      places: shared(places, `${JSON.stringify(by)} ${keptKey}`, () => placesOf(block, by, verdict, events)),
      keptKey,
      days: countedDays(events.calendar, periodOf(query.clauses), byDay),
      byDay,
      byMember: by.some((axis) => axis.kind === 'dimension'),
    };
  });
}

function shared<V>(known: Map<string, V>, key: string, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
