import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import type { Query } from '../../model/query';
import { type Asked, askedOf } from './asked';
import { Blocks, type Route } from './blocks';
import { countPeriod, type PeriodCounts } from './countPeriod';
import { type DayCounts, daySeries } from './daySeries';
import type { Facts } from './facts';
import { fusedParts, isOfDays, isOfTuples } from './fusedParts';
import { type GroupCounts, groupCounts } from './groupCounts';
import type { Pace } from './pace';
import type { Packed } from './packed';
import { type PartColumns, partColumns } from './partColumns';
import { type Passing, passingOver } from './shared/passing';
import type { SecondCore } from './shared/secondCore';

/**
 * Counts the parts of several queries together. Groups without days come from what each user has of a period, once a
 * tuple; days of what is not grouped by members from one pass over the rows.
 */
export class Fused {
  readonly #blocks: Blocks;

  constructor(
    private readonly events: Events,
    private readonly packed: Packed,
    private readonly core: SecondCore | null,
  ) {
    this.#blocks = new Blocks(events, packed);
  }

  /** The parts that `fusedParts` names of each query. */
  async count(queries: readonly Query[], pace: Pace): Promise<readonly PartColumns[]> {
    const some = queries.filter((query) => fusedParts(query).length > 0);
    const asked = await askedOf(some, this.#blocks, this.events, pace);
    const passing = passingOver(this.packed.starts, pace, this.core);
    const counts = await this.#counts(asked.filter(needsCounts), passing);
    const series = await this.#series(asked.filter(needsDays), passing);
    const columns = new Map(asked.map((one) => [one.query, partColumns(one, counts.get(one), series.get(one))]));
    return queries.map((query) => columns.get(query) ?? {});
  }

  clear(): void {
    this.#blocks.clear();
  }

  async #counts(asked: readonly Asked[], passing: Passing): Promise<ReadonlyMap<Asked, GroupCounts>> {
    const out = new Map<Asked, GroupCounts>();
    for (const some of alike(asked, ({ route, days }) => periodKey(route, days.period)).values()) {
      const [{ route, days }] = some;
      const counted = await this.#period(route, days.period, passing);
      const groupings = new Set(some.map(({ places }) => places));
      const found = await groupCounts([...groupings], counted, passing);
      for (const one of some) out.set(one, found.get(one.places)!);
    }
    return out;
  }

  async #period(route: Route, period: DayRange, passing: Passing): Promise<PeriodCounts> {
    const { periods } = this.packed;
    const key = periodKey(route, period);
    const known = periods.find(key);
    if (known) return known;
    const counted = await countPeriod(this.#facts(route), period, passing);
    periods.keep(key, counted);
    return counted;
  }

  async #series(asked: readonly Asked[], passing: Passing): Promise<ReadonlyMap<Asked, DayCounts>> {
    const out = new Map<Asked, DayCounts>();
    for (const some of alike(asked, ({ keptKey }) => keptKey).values()) {
      const [{ route, places }] = some;
      const { userMembers } = this.packed;
      const names = new Set(route.told.flatMap(({ dimensions }) => dimensions));
      const users = await userMembers.keptOf(route.block, places.place, [...names], passing);
      const counted = await daySeries(this.#facts(route), places.place, users, passing);
      for (const one of some) out.set(one, counted);
    }
    return out;
  }

  #facts({ block, kept }: Route): Facts {
    return { block, kept, events: this.events, starts: this.packed.starts };
  }
}

const needsCounts = ({ query, byDay }: Asked): boolean => !byDay && query.parts.some(isOfTuples);

const needsDays = ({ query, byDay, byMember }: Asked): boolean => !byMember && (byDay || query.parts.some(isOfDays));

const periodKey = ({ key }: Route, { from, to }: DayRange): string => `${from} ${to} ${key}`;

type Some<T> = [T, ...T[]];

/** Lists of those that have the same key. */
function alike<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, Some<T>> {
  const out = new Map<string, Some<T>>();
  for (const one of all) {
    const list = out.get(keyOf(one));
    if (list) list.push(one);
    else out.set(keyOf(one), [one]);
  }
  return out;
}
