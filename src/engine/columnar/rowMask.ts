import type { DimensionColumn, Events } from '../../model/events';
import { findDimension } from '../../model/findDimension';
import type { Clause, PointsClause } from '../../model/selection';

/** 1 for each row that all `points` clauses keep; null where there is none, so that all rows are kept. */
export function pointsMask(events: Events, clauses: readonly Clause[]): Uint8Array | null {
  let mask: Uint8Array | null = null;
  for (const clause of clauses) {
    if (clause.kind !== 'points') continue;
    mask ??= new Uint8Array(events.rows).fill(1);
    keep(mask, clause, events);
  }
  return mask;
}

/** The mask with the rows outside the days [from, to) taken out; the same mask where no row is. */
export function periodMask(events: Events, mask: Uint8Array | null, from: number, to: number): Uint8Array | null {
  if (from <= 0 && to >= events.calendar.days) return mask;
  const { day, rows } = events;
  const out = mask === null ? new Uint8Array(rows).fill(1) : mask.slice();
  for (let i = 0; i < rows; i++) if (day[i]! < from || day[i]! >= to) out[i] = 0;
  return out;
}

function keep(mask: Uint8Array, clause: PointsClause, events: Events): void {
  const columns = clause.dimensions.map((name) => findDimension(events.dimensions, name));
  const [first, second] = columns;
  if (columns.length === 1 && first) keepMembers(mask, first, clause);
  else if (columns.length === 2 && first && second) keepPairs(mask, first, second, clause);
  else keepTuples(mask, columns, clause);
}

function keepMembers(mask: Uint8Array, { codes, members }: DimensionColumn, { keys }: PointsClause): void {
  const wanted = new Set(keys.map(([key]) => key ?? null));
  const allowed = Uint8Array.from(members, (member) => (wanted.has(member) ? 1 : 0));
  for (let i = 0; i < mask.length; i++) mask[i]! &= allowed[codes[i]!]!;
}

/** Pairs by a list of partners for each member of the first dimension: small however many members there are. */
function keepPairs(mask: Uint8Array, first: DimensionColumn, second: DimensionColumn, { keys }: PointsClause): void {
  const placeOf = new Map(second.members.map((member, place) => [member, place]));
  const partners = first.members.map((member) => {
    const places = keys.filter(([key]) => (key ?? null) === member).map(([, key]) => placeOf.get(key ?? null));
    if (places.length === 0) return null;
    const allowed = new Uint8Array(second.members.length);
    for (const place of places) if (place !== undefined) allowed[place] = 1;
    return allowed;
  });
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    const allowed = partners[first.codes[i]!]!;
    mask[i] = allowed === null ? 0 : allowed[second.codes[i]!]!;
  }
}

function keepTuples(mask: Uint8Array, columns: readonly DimensionColumn[], { keys }: PointsClause): void {
  const tuples = keys.map((key) => columns.map(({ members }, i) => members.indexOf(key[i] ?? null)));
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    mask[i] = tuples.some((tuple) => columns.every(({ codes }, c) => codes[i] === tuple[c])) ? 1 : 0;
  }
}
