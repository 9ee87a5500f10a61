import type { CellContext } from '../../src/cells/cell';
import type { LoadedLog } from '../../src/cli/loadedLog';
import type { Selected } from './choice';
import type { Comparison } from './comparison';
import type { Oracle } from './oracle';
import { clausesOf } from './ours';

/** Our answers and the oracle's to the same selection. */
export interface Sides {
  readonly ours: LoadedLog;
  readonly oracle: Oracle;
  readonly selected: Selected;
  readonly comparison: Comparison;
  /** Where numbers are from, in words. */
  readonly where: string;
}

/** What our cells are asked with. */
export const contextOf = ({ ours, selected }: Sides): CellContext => ({
  log: ours.info,
  selection: { rev: 1, clauses: clausesOf(selected, ours.info.calendar.grain) },
});
