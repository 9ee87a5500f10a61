import * as l10n from '@vscode/l10n';
import type { DimensionColumn, Events } from '../../model/events';

/** A dimension as it is searched: members with few events together are the last one, which is none by itself. */
export interface SearchedDimension {
  readonly column: DimensionColumn;
  /** The searched member of each member. */
  readonly place: Uint32Array;
  readonly size: number;
}

interface MemberCounts {
  readonly events: Float64Array;
  readonly errors: Float64Array;
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
 * that of all events under which a member is none by itself; of more than `mostMembers` of a dimension those are taken
 * whose errors are most beyond their share. `chosenOf` is how many there were for each one taken.
 */
export function searchedDimensions(
  events: Events,
  kept: Uint8Array | null,
  fewestShare = 0.001,
  mostMembers = Number.POSITIVE_INFINITY,
  counts = memberCounts(events, kept),
): {
  readonly searched: readonly SearchedDimension[];
  readonly leftOut: readonly LeftOut[];
  readonly chosenOf: number;
} {
  const searched: SearchedDimension[] = [];
  const leftOut: LeftOut[] = [];
  let [allLarge, allChosen] = [0, 0];
  for (const [d, column] of events.dimensions.entries()) {
    const { events, errors } = counts[d]!;
    const all = events.reduce((sum, n) => sum + n, 0);
    const fewest = Math.max(fewestEvents, all * fewestShare);
    const large = events.reduce((count, n) => count + (n >= fewest ? 1 : 0), 0);
    const why = whyNot(events, errors, large);
    if (why !== null) {
      leftOut.push({ dimension: column.name, why });
      continue;
    }
    const chosen = mostRaised(events, errors, fewest).slice(0, mostMembers);
    const isChosen = new Set(chosen);
    let next = 0;
    const place = Uint32Array.from(events, (_, code) => (isChosen.has(code) ? next++ : chosen.length));
    searched.push({ column, place, size: chosen.length + 1 });
    allLarge += large;
    allChosen += chosen.length;
  }
  return { searched, leftOut, chosenOf: allLarge / Math.max(1, allChosen) };
}

/** Events and errors of each member, by dimension. */
export function memberCounts({ dimensions, outcome, rows }: Events, kept: Uint8Array | null): readonly MemberCounts[] {
  return dimensions.map(({ codes, members: { length: size } }) => {
    // Successes and errors of each member side by side: one look-up a row.
    const counts = new Float64Array(2 * size);
    for (let row = 0; row < rows; row++)
      if (kept === null || kept[row] === 1) counts[2 * codes[row]! + outcome[row]!]!++;
    const errors = new Float64Array(size).map((_, code) => counts[2 * code + 1]!);
    return { events: errors.map((n, code) => n + counts[2 * code]!), errors };
  });
}

/** The codes of members with events enough, those first whose errors are most beyond their share. */
function mostRaised(events: Float64Array, errors: Float64Array, fewest: number): readonly number[] {
  const sum = (column: Float64Array): number => column.reduce((total, n) => total + n, 0);
  const rate = sum(errors) / Math.max(1, sum(events));
  const raised = (code: number): number => (errors[code]! - events[code]! * rate) / Math.sqrt(events[code]! + 1);
  return [...events.keys()].filter((code) => events[code]! >= fewest).sort((a, b) => raised(b) - raised(a));
}

function whyNot(events: Float64Array, errors: Float64Array, large: number): string | null {
  if (large === 0) return l10n.t('no member has events enough');
  if (events.reduce((count, n) => count + (n > 0 ? 1 : 0), 0) < 2) return l10n.t('all events have the same member');
  const all = errors.reduce((sum, n) => sum + n, 0);
  const mixed = errors.reduce((sum, n, code) => sum + Math.min(n, events[code]! - n), 0);
  return mixed < leastMixed * all ? l10n.t('it tells what an error is, not where it is') : null;
}
