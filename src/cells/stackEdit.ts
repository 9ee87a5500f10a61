import * as l10n from '@vscode/l10n';
import { cellOf } from './ask';
import type { CellContext, CellSpec, StackKind } from './cell';
import { defaultStack } from './defaultStack';
import { stackKinds } from './stackKinds';

/** A change of the cells of a stack. */
export type StackEdit =
  | { readonly op: 'add'; readonly kind: StackKind }
  /** Puts a cell at a place, such as one that was removed. */
  | { readonly op: 'put'; readonly cell: CellSpec; readonly at: number }
  | { readonly op: 'move'; readonly id: string; readonly by: -1 | 1 }
  | { readonly op: 'duplicate' | 'remove'; readonly id: string }
  /** Back to the first stack for the log. */
  | { readonly op: 'reset' };

/** Each cell is asked anew with every click. */
export const mostCells = 40;

/**
 * The stack after an edit; the same where nothing changes. A new cell's id is one that no other has. @throws Error where
 * the cell is not there, has no meaning in the log, or there is no room for it.
 */
export function arranged(cells: readonly CellSpec[], change: StackEdit, context: CellContext): readonly CellSpec[] {
  switch (change.op) {
    case 'add':
      return withCell(cells, newCell(change.kind, context), cells.length, context);
    case 'put':
      return withCell(cells, change.cell, change.at, context);
    case 'duplicate': {
      const at = placeOf(cells, change.id);
      const cell = cells[at];
      return cell ? withCell(cells, cell, at + 1, context) : cells;
    }
    case 'remove':
      return cells.toSpliced(placeOf(cells, change.id), 1);
    case 'move':
      return moved(cells, placeOf(cells, change.id), change.by);
    case 'reset':
      return defaultStack(context.log);
  }
}

function newCell(kind: StackKind, { log }: CellContext): CellSpec {
  const known = Object.hasOwn(stackKinds, kind) ? stackKinds[kind] : null;
  if (!known) throw new Error(l10n.t('unknown kind of cell "{0}"', kind));
  const { title, dimensions, fresh } = known;
  if (log.dimensions.length < dimensions) {
    throw new Error(
      dimensions === 1
        ? l10n.t('{0} needs 1 dimension, and the log has none', title)
        : l10n.t('{0} needs {1} dimensions, and the log has {2}', title, dimensions, log.dimensions.length),
    );
  }
  return { id: kind, kind, params: fresh(log) } as CellSpec;
}

function withCell(cells: readonly CellSpec[], cell: CellSpec, at: number, context: CellContext): readonly CellSpec[] {
  if (cells.length >= mostCells) throw new Error(l10n.t('a stack has {0} cells at most; remove one first', mostCells));
  if (!fits(cell, context)) throw new Error(l10n.t('the {0} cell does not fit the log', cell.kind));
  return cells.toSpliced(at, 0, { ...cell, id: freeId(cell.id, cells) });
}

/** The id itself, or with the lowest number that makes it one of its own. */
function freeId(id: string, cells: readonly CellSpec[]): string {
  const taken = new Set(cells.map((cell) => cell.id));
  if (!taken.has(id)) return id;
  const stem = id.replace(/-\d+$/, '');
  for (let n = 2; ; n++) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

function placeOf(cells: readonly CellSpec[], id: string): number {
  const at = cells.findIndex((cell) => cell.id === id);
  if (at < 0) throw new Error(l10n.t('there is no cell "{0}"', id));
  return at;
}

function moved(cells: readonly CellSpec[], at: number, by: -1 | 1): readonly CellSpec[] {
  const [cell, other] = [cells[at], cells[at + by]];
  return cell && other ? cells.with(at, other).with(at + by, cell) : cells;
}

/** Whether a cell of whatever origin has a meaning in a log. */
export function fits({ kind, params }: CellSpec, context: CellContext): boolean {
  try {
    cellOf(kind).queries(params as never, context);
    return true;
  } catch {
    return false;
  }
}
