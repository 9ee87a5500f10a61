import { type Steps, stretch } from '../../engine/columnar/steps';
import type { DimensionColumn, Events } from '../../model/events';
import type { Key } from '../../model/selection';
import { type Estimate, estimateOf } from '../estimate';
import { isSimpsons, kitagawa, kitagawaParts, type RateChange, type TwoRates } from './kitagawa';
import type { Windows } from './windowsAround';

/** What a member adds to the change of the error rate, as mix and as rate. */
export interface MemberRateChange {
  /** A member of each dimension; `null` for all those together that have few events. */
  readonly key: readonly Key[] | null;
  readonly events: readonly [before: number, after: number];
  readonly errors: readonly [before: number, after: number];
  readonly mix: number;
  readonly rate: number;
}

/** The change of the error rate between two windows, taken apart by one dimension or by two together. */
export interface DimensionRateChange {
  readonly dimensions: readonly string[];
  readonly total: Estimate;
  readonly mix: Estimate;
  readonly rate: Estimate;
  /** Whether members mostly go one way and their total the other. */
  readonly isSimpsons: boolean;
  /** By falling size of what they add. */
  readonly members: readonly MemberRateChange[];
}

/** Members with fewer events in both windows are taken together: rates of a handful of events would be all noise. */
const fewestEvents = 30;
const mostCells = 4000;
/** A dimension by itself may have more members than two together have pairs. */
const mostMembers = 20_000;
/** Users fall into so many groups, each of which is left out once. */
const groups = 24;
/** z of Student's distribution of one fewer degrees of freedom, against the normal one. */
const fewGroups = 2.0687 / 1.96;

/**
 * The change of the error rate by each dimension and by each two of them. The parts of a dimension add up to its total.
 * Intervals: users fall into groups, of which each is left out once. Source: P. S. Kott, "The delete-a-group jackknife",
 * Journal of Official Statistics 17 (2001) 521–526.
 */
export function* rateChanges(
  events: Events,
  kept: Uint8Array | null,
  { before, after }: Windows,
): Steps<readonly DimensionRateChange[]> {
  const side = new Uint8Array(events.calendar.days);
  side.fill(1, before.from, before.to);
  side.fill(2, after.from, after.to);
  const used = events.dimensions.filter(({ members }) => members.length > 1 && members.length <= mostMembers);
  const rows = yield* rowsOf(events, kept, side);
  const changes: DimensionRateChange[] = [];
  for (const [i, first] of used.entries()) {
    for (const second of [null, ...used.slice(i + 1)]) {
      if (second && first.members.length * second.members.length > mostCells) continue;
      const change = yield* changeBy(second ? [first, second] : [first], events, rows, side);
      if (change) changes.push(change);
    }
  }
  return changes;
}

/** The rows of both windows. */
function* rowsOf({ rows, day }: Events, kept: Uint8Array | null, side: Uint8Array): Steps<Uint32Array> {
  const list = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    if (side[day[row]!] !== 0 && (kept === null || kept[row] !== 0)) list[count++] = row;
  }
  return list.subarray(0, count);
}

function* changeBy(
  dimensions: readonly DimensionColumn[],
  { day, user, outcome }: Events,
  rows: Uint32Array,
  side: Uint8Array,
): Steps<DimensionRateChange | null> {
  const [first, second] = dimensions as readonly [DimensionColumn, DimensionColumn?];
  const width = second?.members.length ?? 1;
  const cells = first.members.length * width;
  const cellOf = (row: number): number => first.codes[row]! * width + (second ? second.codes[row]! : 0);
  const count = new Uint32Array(cells);
  for (let i = 0; i < rows.length; i++) {
    if (i % stretch === 0) yield;
    count[cellOf(rows[i]!)]!++;
  }
  const named = [...count.keys()].filter((cell) => count[cell]! >= fewestEvents);
  const rest = named.length;
  const placeOf = new Uint32Array(cells).fill(rest);
  for (const [place, cell] of named.entries()) placeOf[cell] = place;
  const size = rest + 1;
  // By group of users, window, events or errors, member.
  const table = new Float64Array(groups * 4 * size);
  for (let i = 0; i < rows.length; i++) {
    if (i % stretch === 0) yield;
    const row = rows[i]!;
    // Without a user a day is what goes together.
    const group = (Math.imul(user[row]! || day[row]! + 1, 0x9e3779b1) >>> 8) % groups;
    const at = (group * 4 + (side[day[row]!] === 2 ? 1 : 0)) * size + placeOf[cellOf(row)]!;
    table[at]!++;
    table[at + 2 * size]! += outcome[row]!;
  }
  const all = new Float64Array(4 * size);
  for (let group = 0; group < groups; group++) {
    for (let i = 0; i < all.length; i++) all[i]! += table[group * all.length + i]!;
  }
  const own = kitagawa(ratesOf(all, size));
  if (!own) return null;
  const without: (Pick<RateChange, 'total' | 'mix' | 'rate'> | null)[] = [];
  const others = new Float64Array(all.length);
  for (let group = 0; group < groups; group++) {
    for (let i = 0; i < others.length; i++) others[i] = all[i]! - table[group * all.length + i]!;
    without.push(kitagawaParts(ratesOf(others, size)));
  }
  yield;
  const spread = (part: 'total' | 'mix' | 'rate'): Estimate => {
    const square = without.reduce((sum, change) => sum + (change ? (change[part] - own[part]) ** 2 : 0), 0);
    return estimateOf(own[part], fewGroups * Math.sqrt((square * (groups - 1)) / groups));
  };
  const members = own.members.map((member, place): MemberRateChange => {
    const cell = named[place];
    const keys = cell === undefined ? null : [first.members[Math.floor(cell / width)] ?? null];
    if (second && keys && cell !== undefined) keys.push(second.members[cell % width] ?? null);
    return {
      key: keys,
      events: [all[place]!, all[size + place]!],
      errors: [all[2 * size + place]!, all[3 * size + place]!],
      ...member,
    };
  });
  return {
    dimensions: dimensions.map(({ name }) => name),
    total: spread('total'),
    mix: spread('mix'),
    rate: spread('rate'),
    isSimpsons: isSimpsons(own, ratesOf(all, size)),
    members: members
      .filter((member) => member.events[0] + member.events[1] > 0)
      .sort((a, b) => Math.abs(b.mix + b.rate) - Math.abs(a.mix + a.rate)),
  };
}

const ratesOf = (all: Float64Array, size: number): TwoRates => ({
  events: [all.subarray(0, size), all.subarray(size, 2 * size)],
  errors: [all.subarray(2 * size, 3 * size), all.subarray(3 * size)],
});
