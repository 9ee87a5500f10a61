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

/** As much of an earlier view as still has a meaning in a log; the default cells where any of them has none. */
export function viewOf(log: LogInfo, earlier: LogView): LogView {
  const clauses = earlier.clauses.filter((clause) => strangeDimension(log, [clause]) === undefined);
  const selection = { rev: 0, clauses };
  const fit = earlier.cells.length > 0 && earlier.cells.every((cell) => fits(cell, { log, selection }));
  return { clauses, cells: fit ? earlier.cells : defaultStack(log) };
}

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
