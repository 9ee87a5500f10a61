import { Pace } from '../../engine/columnar/pace';
import { periodMask, pointsMask } from '../../engine/columnar/rowMask';
import { paced, type Steps, stretch } from '../../engine/columnar/steps';
import { countedDays } from '../../measures/countedDays';
import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import type { Hotspot, Hotspots, HotspotsWanted, Onset } from '../../model/hotspot';
import { random } from '../../model/random';
import { type DailyCounts, risenDays } from '../onset';
import { climb } from './climb';
import { type Cuboid, cuboidsOf } from './cuboid';
import { expectedByAll } from './expectedErrors';
import { type Gathered, gatherLeaves } from './gatherLeaves';
import { type Leaves, totalOf } from './leaves';
import { without } from './likelihoodRatio';
import { luckiest } from './luckiest';
import { type Found, type ScanOptions, scan } from './scan';
import { type SearchedDimension, searchedDimensions } from './searchedDimensions';

/** At most so many dimensions are searched three deep; of more, pairs. */
const mostDimensionsDeep = 8;
const mostLeaves = 30_000;
/** The share of events of a member under which it is searched together with others. */
const leastMember = 0.001;
const mostHotspots = 5;
/** Of the errors of all, which a cause has to explain to be worth telling. */
const leastShare = 0.02;
const mostLucky = 0.05;
const draws = 199;
const climbing = { share: 0.2, z: 3 };

interface Cause {
  readonly found: Found;
  readonly pValue: number;
}

/**
 * The segments that have more errors than the rest, of all of up to three dimensions, each as wide as the rise is; the
 * causes one by one, each after the errors of those before have been taken away.
 * @throws the signal's reason once it is aborted; Error naming an unknown dimension
 */
export function findHotspots(events: Events, wanted: HotspotsWanted, signal?: AbortSignal): Promise<Hotspots> {
  return paced(steps(events, wanted), new Pace(signal));
}

function* steps(events: Events, { clauses }: HotspotsWanted): Steps<Hotspots> {
  const { period } = countedDays(events.calendar, { by: [], clauses });
  const kept = yield* periodMask(events, yield* pointsMask(events, clauses), period.from, period.to);
  const { searched, leftOut, gathered } = yield* gatherFew(events, kept);
  const sizes = searched.map(({ size }) => size);
  const leaves: Leaves = { ...gathered, sizes, expected: expectedByAll(gathered) };
  const cuboids = yield* cuboidsOf(leaves, searched.length > mostDimensionsDeep ? 2 : 3);
  const causes = yield* causesOf(gathered, leaves, cuboids);
  const hotspots: Hotspot[] = [];
  for (const cause of causes) hotspots.push(yield* hotspotOf(cause, events, kept, searched, leaves, period));
  return {
    hotspots: hotspots.sort((a, b) => b.excessErrors - a.excessErrors),
    searched: cuboids.reduce((sum, { groups }) => sum + groups, 0),
    dimensions: searched.map(({ column }) => column.name),
    leftOut,
  };
}

/** The leaves by members that are large enough for leaves to be few: a search goes through all of them some thousand times. */
function* gatherFew(events: Events, kept: Uint8Array | null) {
  for (let fewestShare = leastMember; ; fewestShare *= 4) {
    const dimensions = searchedDimensions(events, kept, fewestShare);
    yield;
    const gathered = yield* gatherLeaves(events, kept, dimensions.searched, mostLeaves);
    if (gathered) return { ...dimensions, gathered };
  }
}

function* causesOf(gathered: Gathered, all: Leaves, cuboids: readonly Cuboid[]): Steps<readonly Cause[]> {
  const total = totalOf(all);
  const options: ScanOptions = { fewest: 30, depthFactor: 1, isNone: isRest(all) };
  const causes: Cause[] = [];
  let scores: readonly number[] | null = null;
  let leaves = all;
  while (causes.length < mostHotspots) {
    const [first] = scan(leaves, cuboids, options);
    yield;
    if (!first) break;
    scores ??= yield* luckiest(gathered, all, cuboids, options, { draws, random: random(1, 0) });
    const pValue = (1 + scores.filter((score) => score >= first.score).length) / (scores.length + 1);
    const found = climb(first, leaves, cuboids, climbing);
    const rest = without(totalOf(leaves), found.counts);
    const rate = rest.errors / Math.max(1, rest.events);
    const excess = found.counts.errors - found.counts.events * rate;
    if (pValue > mostLucky || excess < leastShare * total.errors) break;
    causes.push({ found, pValue });
    leaves = withoutExcess(leaves, found, rate);
    yield;
  }
  return causes;
}

/** Whether a group is of the members of a dimension that have few events, together: no segment that anybody can name. */
const isRest =
  ({ sizes, members }: Leaves) =>
  ({ dimensions, leafOf }: Cuboid, group: number): boolean =>
    dimensions.some((d) => members[d]![leafOf[group]!]! === sizes[d]! - 1);

/** The leaves as if the segment had the rate of the rest. */
function withoutExcess(leaves: Leaves, { cuboid, group, counts }: Found, rate: number): Leaves {
  const factor = counts.errors > 0 ? Math.min(1, (rate * counts.events) / counts.errors) : 1;
  const errors = leaves.errors.map((n, leaf) => (cuboid.groupOf[leaf] === group ? n * factor : n));
  return { ...leaves, errors, expected: expectedByAll({ events: leaves.events, errors }) };
}

function* hotspotOf(
  { found, pValue }: Cause,
  events: Events,
  kept: Uint8Array | null,
  searched: readonly SearchedDimension[],
  leaves: Leaves,
  period: DayRange,
): Steps<Hotspot> {
  const chosen = found.cuboid.dimensions.map((d) => searched[d]!);
  const leaf = found.cuboid.leafOf[found.group]!;
  const places = found.cuboid.dimensions.map((d) => leaves.members[d]![leaf]!);
  const key = chosen.map(({ column, place }, i) => column.members[place.indexOf(places[i]!)] ?? null);
  const days = { events: new Float64Array(events.calendar.days), errors: new Float64Array(events.calendar.days) };
  let errors = 0;
  let count = 0;
  let impactedUsers = 0;
  let lastImpacted = 0;
  for (let row = 0; row < events.rows; row++) {
    if (row % stretch === 0) yield;
    if (kept !== null && kept[row] === 0) continue;
    if (!chosen.every(({ column, place }, i) => place[column.codes[row]!] === places[i])) continue;
    count++;
    days.events[events.day[row]!]!++;
    if (events.outcome[row] === 0) continue;
    errors++;
    days.errors[events.day[row]!]!++;
    const user = events.user[row]!;
    if (user !== 0 && user !== lastImpacted) {
      impactedUsers++;
      lastImpacted = user;
    }
  }
  const rest = without(totalOf(leaves), { events: count, errors, expected: 0 });
  const errorRate = errors / count;
  const restRate = rest.events > 0 ? rest.errors / rest.events : 0;
  return {
    segment: { dimensions: chosen.map(({ column }) => column.name), keys: [key] },
    events: count,
    errors,
    errorRate,
    restRate,
    lift: restRate > 0 ? errorRate / restRate : null,
    excessErrors: errors - count * restRate,
    impactedUsers,
    pValue,
    onset: onsetOf(days, events, period),
  };
}

function onsetOf(days: DailyCounts, { calendar }: Events, { from, to }: DayRange): Onset | null {
  const risen = risenDays({ events: days.events.subarray(from, to), errors: days.errors.subarray(from, to) });
  if (!risen) return null;
  const dayOf = (index: number): number => calendar.firstDay + from + index;
  return {
    day: dayOf(risen.from),
    lo: dayOf(risen.lo),
    hi: dayOf(risen.hi),
    until: from + risen.to < to ? dayOf(risen.to) : null,
  };
}
