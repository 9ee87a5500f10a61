import { cellOf } from '../cells/ask';
import type { CellContext, CellKinds, CellSpec, StackKind } from '../cells/cell';
import { defaultStack } from '../cells/defaultStack';
import type { LogInfo } from '../model/logInfo';
import type { Clause } from '../model/selection';

/** What is looked at in a log: its filters and its cells. */
export interface LogView {
  readonly clauses: readonly Clause[];
  readonly cells: readonly CellSpec[];
}

export const nothingKept: LogView = { clauses: [], cells: [] };

/**
 * As much of an earlier view as still has a meaning in a log; the default cells where any of them has none. Lines are
 * there in any case, as every number leads to them, and of no segment: that was for the moment.
 */
export function viewOf(log: LogInfo, earlier: LogView): LogView {
  const clauses = earlier.clauses.filter((clause) => strangeDimension(log, [clause]) === undefined);
  const selection = { rev: 0, clauses };
  const cells = earlier.cells.map(ofWholeSelection);
  if (cells.length === 0 || !cells.every((cell) => fits(cell, { log, selection })))
    return { clauses, cells: defaultStack(log) };
  const hasLines = cells.some(({ kind }) => kind === 'lines');
  return { clauses, cells: hasLines ? cells : [...cells, ...defaultStack(log).filter(({ kind }) => kind === 'lines')] };
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

function fits<K extends StackKind>(
  { kind, params }: { kind: K; params: CellKinds[K]['params'] },
  context: CellContext,
) {
  try {
    cellOf(kind).queries(params, context);
    return true;
  } catch {
    return false;
  }
}
