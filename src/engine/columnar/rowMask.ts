import type { DimensionColumn, Events } from '../../model/events';
import { findDimension } from '../../model/findDimension';
import type { Clause, PointsClause } from '../../model/selection';
import { sharedArray } from '../sharedArray';
import { type Steps, stretch } from './steps';

/**
 * 1 for each row that all `points` clauses keep, and that not all of those `outside` do; null where there are neither, so
 * that all rows are kept.
 */
export function* pointsMask(
  events: Events,
  clauses: readonly Clause[],
  outside?: readonly PointsClause[],
): Steps<Uint8Array | null> {
  const mask = yield* allMask(events, clauses);
  if (!outside) return mask;
  const left = yield* allMask(events, outside);
  const kept = mask ?? sharedArray(Uint8Array, events.rows).fill(1);
  for (let from = 0; from < kept.length; from += stretch) {
    const to = Math.min(kept.length, from + stretch);
    for (let i = from; i < to; i++) if (left === null || left[i] === 1) kept[i] = 0;
    yield;
  }
  return kept;
}

function* allMask(events: Events, clauses: readonly Clause[]): Steps<Uint8Array | null> {
  let mask: Uint8Array | null = null;
  for (const clause of clauses) {
    if (clause.kind !== 'points') continue;
    mask ??= sharedArray(Uint8Array, events.rows).fill(1);
    const keep = keeperOf(clause, events);
    for (let from = 0; from < mask.length; from += stretch) {
      keep(mask, from, Math.min(mask.length, from + stretch));
      yield;
    }
  }
  return mask;
}

/** The mask with the rows outside the days [first, end) taken out; the same mask where no row is. */
export function* periodMask(
  { calendar, day, rows }: Events,
  mask: Uint8Array | null,
  first: number,
  end: number,
): Steps<Uint8Array | null> {
  if (first <= 0 && end >= calendar.days) return mask;
  const out = mask === null ? new Uint8Array(rows).fill(1) : mask.slice();
  for (let from = 0; from < rows; from += stretch) {
    const to = Math.min(rows, from + stretch);
    for (let i = from; i < to; i++) if (day[i]! < first || day[i]! >= end) out[i] = 0;
    yield;
  }
  return out;
}

/** Takes the rows [from, to) that a clause does not keep out of a mask. */
type Keeper = (mask: Uint8Array, from: number, to: number) => void;

function keeperOf(clause: PointsClause, events: Events): Keeper {
  const columns = clause.dimensions.map((name) => findDimension(events.dimensions, name));
  const [first, second] = columns;
  if (columns.length === 1 && first) return keepMembers(first, clause);
  if (columns.length === 2 && first && second) return keepPairs(first, second, clause);
  return keepTuples(columns, clause);
}

function keepMembers({ codes, members }: DimensionColumn, { keys }: PointsClause): Keeper {
  const wanted = new Set(keys.map(([key]) => key ?? null));
  const allowed = Uint8Array.from(members, (member) => (wanted.has(member) ? 1 : 0));
  return (mask, from, to) => {
    for (let i = from; i < to; i++) mask[i]! &= allowed[codes[i]!]!;
  };
}

/** Pairs by a list of partners for each member of the first dimension: small however many members there are. */
function keepPairs(first: DimensionColumn, second: DimensionColumn, { keys }: PointsClause): Keeper {
  const placeOf = new Map(second.members.map((member, place) => [member, place]));
  const partners = first.members.map((member) => {
    const places = keys.filter(([key]) => (key ?? null) === member).map(([, key]) => placeOf.get(key ?? null));
    if (places.length === 0) return null;
    const allowed = new Uint8Array(second.members.length);
    for (const place of places) if (place !== undefined) allowed[place] = 1;
    return allowed;
  });
  return (mask, from, to) => {
    for (let i = from; i < to; i++) {
      if (mask[i] === 0) continue;
      const allowed = partners[first.codes[i]!]!;
      mask[i] = allowed === null ? 0 : allowed[second.codes[i]!]!;
    }
  };
}

function keepTuples(columns: readonly DimensionColumn[], { keys }: PointsClause): Keeper {
  const tuples = keys.map((key) => columns.map(({ members }, i) => members.indexOf(key[i] ?? null)));
  return (mask, from, to) => {
    for (let i = from; i < to; i++) {
      if (mask[i] === 0) continue;
      mask[i] = tuples.some((tuple) => columns.every(({ codes }, c) => codes[i] === tuple[c])) ? 1 : 0;
    }
  };
}
