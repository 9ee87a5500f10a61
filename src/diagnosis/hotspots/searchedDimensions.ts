import type { Codes } from '../../model/columns';
import type { DimensionColumn, Events } from '../../model/events';

/** A dimension as it is searched: members with few events together are the last one, which is none by itself. */
export interface SearchedDimension {
  readonly column: DimensionColumn;
  /** The searched member of each member. */
  readonly place: Uint32Array;
  readonly size: number;
}

export interface LeftOut {
  readonly dimension: string;
  readonly why: string;
}

/** Of a member with fewer events nothing can be said. */
const fewestEvents = 30;
/** Errors in members that have successes as well, below which a dimension only says in other words what went wrong. */
const leastMixed = 0.02;

/**
 * The dimensions that can tell where errors are: not one that tells what an error is, nor one with a single member, or
 * with next to as many members as events. `kept` has 1 for each event that counts; `null` if all do. `fewestShare` is
 * that of all events under which a member is none by itself.
 */
export function searchedDimensions(
  { dimensions, outcome, rows }: Events,
  kept: Uint8Array | null,
  fewestShare = 0.001,
): { readonly searched: readonly SearchedDimension[]; readonly leftOut: readonly LeftOut[] } {
  const memberCounts = (codes: Codes, size: number) => {
    // Successes and errors of each member side by side: one look-up a row.
    const counts = new Float64Array(2 * size);
    for (let row = 0; row < rows; row++)
      if (kept === null || kept[row] === 1) counts[2 * codes[row]! + outcome[row]!]!++;
    const errors = new Float64Array(size).map((_, code) => counts[2 * code + 1]!);
    return { events: errors.map((n, code) => n + counts[2 * code]!), errors };
  };
  const searched: SearchedDimension[] = [];
  const leftOut: LeftOut[] = [];
  for (const column of dimensions) {
    const size = column.members.length;
    const { events, errors } = memberCounts(column.codes, size);
    const all = events.reduce((sum, n) => sum + n, 0);
    const fewest = Math.max(fewestEvents, all * fewestShare);
    const large = events.reduce((count, n) => count + (n >= fewest ? 1 : 0), 0);
    const why = whyNot(events, errors, large);
    if (why !== null) {
      leftOut.push({ dimension: column.name, why });
      continue;
    }
    let next = 0;
    const place = Uint32Array.from(events, (n) => (n >= fewest ? next++ : large));
    searched.push({ column, place, size: large + 1 });
  }
  return { searched, leftOut };
}

function whyNot(events: Float64Array, errors: Float64Array, large: number): string | null {
  if (large === 0) return 'no member has events enough';
  if (events.reduce((count, n) => count + (n > 0 ? 1 : 0), 0) < 2) return 'all events have the same member';
  const all = errors.reduce((sum, n) => sum + n, 0);
  const mixed = errors.reduce((sum, n, code) => sum + Math.min(n, events[code]! - n), 0);
  return mixed < leastMixed * all ? 'it tells what an error is, not where it is' : null;
}
