import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { NamedView } from '../cells/viewFile';
import { counted } from '../model/counted';
import { viewOf } from './logView';
import type { Parts } from './parts';

/** Shows a view in the panel, and says what of it has no meaning in the open log. */
export function showView(
  { session, notices, panel }: Pick<Parts, 'session' | 'notices' | 'panel'>,
  view: NamedView,
): void {
  if (!session.log) return;
  const { clauses, cells } = viewOf(session.log, view);
  const lostCells = view.cells.length - cells.filter((cell) => view.cells.includes(cell)).length;
  const lost = lostWords(lostCells, view.clauses.length - clauses.length);
  session.show(view);
  panel.show();
  if (lost !== '') notices.info(l10n.t('{0}: {1} left out, of what this log does not have.', view.name, lost));
}

/** "" where nothing was lost. */
function lostWords(cells: number, filters: number): string {
  const { language } = vscode.env;
  if (filters === 0) return cells === 0 ? '' : counted.cells(cells, language);
  if (cells === 0) return counted.filters(filters, language);
  const args = [counted.cells(cells, language), counted.filters(filters, language)];
  return l10n.t({ message: '{0} and {1}', args, comment: ['2 cells and 1 filter'] });
}
