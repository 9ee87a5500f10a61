import type { Steps } from '../../engine/columnar/steps';
import type { Strata } from './strata';

/** What a user-day is in a comparison. */
export const arm = { other: 0, exposed: 1, neither: 2 } as const;

/** The exposed user-days that are compared within some strata, and the others there. */
export interface Level {
  readonly strata: Strata;
  /** Others of each stratum. */
  readonly others: Uint32Array;
  /** These user-days, in order. */
  readonly rows: Uint32Array;
}

/** Which exposed user-days have others that are like them, and in which strata. */
export interface Matching {
  /** By user-day, as `arm` has it. */
  readonly arms: Uint8Array;
  readonly levels: readonly Level[];
  readonly exposed: number;
  readonly matched: number;
}

/** Of fewer others, one that happens to be strange would count too much. */
const fewestOthers = 3;

/**
 * Finds for each exposed user-day the finest strata in which it has others. Coarsened exact matching (Iacus, King and
 * Porro, Political Analysis 20 (2012) 1–24), coarsened further only where that leaves nobody to compare with. Strata are
 * made one by one, the finest first, as long as they are needed.
 */
export function* matchingOf(arms: Uint8Array, makers: readonly (() => Steps<Strata>)[]): Steps<Matching> {
  let open = exposedRows(arms);
  const exposed = open.length;
  const levels: Level[] = [];
  for (const make of makers) {
    if (open.length === 0) break;
    const strata = yield* make();
    const level = levelOf(arms, strata, open);
    const isLeft = (i: number): boolean => level.others[strata.of[i]!]! < fewestOthers;
    yield;
    levels.push(level);
    open = open.filter(isLeft);
  }
  return { arms, levels, exposed, matched: exposed - open.length };
}

function exposedRows(arms: Uint8Array): Uint32Array {
  const rows = new Uint32Array(arms.length);
  let length = 0;
  for (let i = 0; i < arms.length; i++) if (arms[i] === arm.exposed) rows[length++] = i;
  return rows.slice(0, length);
}

/** Of the strata with open user-days; the others of all other strata are passed over quickly. */
function levelOf(arms: Uint8Array, strata: Strata, open: Uint32Array): Level {
  const { of, count } = strata;
  const isOpen = new Uint8Array(count);
  for (let at = 0; at < open.length; at++) isOpen[of[open[at]!]!] = 1;
  const others = new Uint32Array(count);
  const near = new Uint32Array(arms.length);
  let length = 0;
  for (let i = 0, next = 0; i < arms.length; i++) {
    if (i === open[next]) {
      near[length++] = i;
      next++;
    } else if (arms[i] === arm.other && isOpen[of[i]!] === 1) {
      near[length++] = i;
      others[of[i]!]!++;
    }
  }
  let kept = 0;
  for (let at = 0; at < length; at++) if (others[of[near[at]!]!]! >= fewestOthers) near[kept++] = near[at]!;
  return { strata, others, rows: near.slice(0, kept) };
}
