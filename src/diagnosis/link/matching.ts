import type { Steps } from '../../engine/columnar/steps';
import type { Strata } from './strata';

/** What a user-day is in a comparison. */
export const arm = { other: 0, exposed: 1, neither: 2 } as const;

interface Level {
  readonly strata: Strata;
  /** Others of each stratum. */
  readonly others: Uint32Array;
}

/** Which exposed user-days have others that are like them, and in which strata. */
export interface Matching {
  /** By user-day, as `arm` has it. */
  readonly arms: Uint8Array;
  readonly levels: readonly Level[];
  /** The place in `levels` of each exposed user-day; `levels.length` for those without others like them. */
  readonly level: Uint8Array;
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
  const entries = arms.length;
  const level = new Uint8Array(entries);
  const levels: Level[] = [];
  let exposed = 0;
  for (let i = 0; i < entries; i++) if (arms[i] === arm.exposed) exposed++;
  let unmatched = exposed;
  for (const [depth, make] of makers.entries()) {
    if (unmatched === 0) break;
    const strata = yield* make();
    const others = new Uint32Array(strata.count);
    for (let i = 0; i < entries; i++) if (arms[i] === arm.other) others[strata.of[i]!]!++;
    yield;
    let lacking = 0;
    for (let i = 0; i < entries; i++) {
      if (arms[i] !== arm.exposed || level[i] !== depth || others[strata.of[i]!]! >= fewestOthers) continue;
      level[i] = depth + 1;
      lacking++;
    }
    levels.push({ strata, others });
    unmatched = lacking;
    yield;
  }
  return { arms, levels, level, exposed, matched: exposed - unmatched };
}
