import { cellOf } from '../cells/ask';
import type { CellContext, CellSpec, StackKind } from '../cells/cell';
import { defaultStack } from '../cells/defaultStack';
import { fits } from '../cells/stackEdit';
import type { LogInfo } from '../model/logInfo';
import type { Baseline, Clause } from '../model/selection';

/** What is looked at in a log: its filters and its cells. */
export interface LogView {
  readonly clauses: readonly Clause[];
  readonly cells: readonly CellSpec[];
  /** The kinds of cells that there were when it was kept; where missing, all of now. */
  readonly known?: readonly StackKind[];
  /** With what the selection is compared. */
  readonly baseline?: Baseline;
}

export const nothingKept: LogView = { clauses: [], cells: [] };

/** As much of an earlier view as still has a meaning in a log; the default cells where none of them has. A segment whose lines were shown was for the moment. */
export function viewOf(log: LogInfo, earlier: LogView): LogView {
  const clauses = earlier.clauses.filter((clause) => hasMeaning(clause, log));
  const selection = { rev: 0, clauses };
  const cells = withNewKinds(earlier, log)
    .map(ofWholeSelection)
    .filter((cell) => fits(cell, { log, selection }));
  const { baseline } = earlier;
  const isKnown = baseline?.kind === 'rest' || baseline?.clauses.every((clause) => hasMeaning(clause, log)) === true;
  const kept = baseline && isKnown ? { baseline } : {};
  return { clauses, cells: cells.length > 0 ? cells : defaultStack(log), ...kept };
}

/** Puts kinds that are newer than a view where the first stack has them, if the view has all else of it. */
function withNewKinds({ cells, known }: LogView, log: LogInfo): readonly CellSpec[] {
  if (!known) return cells;
  const first = defaultStack(log);
  const isIn = (all: readonly CellSpec[], { id, kind }: CellSpec): boolean =>
    all.some((cell) => cell.id === id && cell.kind === kind);
  if (!first.every((cell) => !known.includes(cell.kind) || isIn(cells, cell))) return cells;
  return first.reduce((all, cell, i) => {
    if (known.includes(cell.kind) || isIn(all, cell)) return all;
    return all.toSpliced(all.findIndex(({ id }) => id === first[i - 1]?.id) + 1, 0, cell);
  }, cells);
}

function hasMeaning(clause: Clause, log: LogInfo): boolean {
  const { firstDay, days } = log.calendar;
  if (clause.kind === 'period') return clause.from < firstDay + days && clause.to > firstDay;
  return strangeDimension(log, [clause]) === undefined;
}

const ofWholeSelection = (cell: CellSpec): CellSpec =>
  cell.kind === 'lines' ? { ...cell, params: { ...cell.params, segment: null } } : cell;

/** A dimension of the clauses that the log has not. */
export const strangeDimension = (log: LogInfo, clauses: readonly Clause[]): string | undefined =>
  clauses
    .flatMap((clause) => (clause.kind === 'points' ? clause.dimensions : []))
    .find((name) => !log.dimensions.some((dimension) => dimension.name === name));

/** A cell with other parameters. @throws Error if there is none of that id and kind, or the parameters do not fit the log. */
export function configured(cells: readonly CellSpec[], spec: CellSpec, context: CellContext): readonly CellSpec[] {
  const old = cells.find((cell) => cell.id === spec.id);
  if (old?.kind !== spec.kind) throw new Error(`no ${spec.kind} cell "${spec.id}" to configure`);
  cellOf<StackKind>(spec.kind).queries(spec.params, context);
  return cells.map((cell) => (cell.id === spec.id ? spec : cell));
}
