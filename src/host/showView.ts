import type { NamedView } from '../cells/viewFile';
import { plural } from '../model/plural';
import { viewOf } from './logView';
import type { Parts } from './parts';

/** Shows a view in the panel, and says what of it has no meaning in the open log. */
export function showView(
  { session, notices, panel }: Pick<Parts, 'session' | 'notices' | 'panel'>,
  view: NamedView,
): void {
  if (!session.log) return;
  const { clauses, cells } = viewOf(session.log, view);
  const lost = [
    lostWords(view.cells.length - cells.filter((cell) => view.cells.includes(cell)).length, 'cell'),
    lostWords(view.clauses.length - clauses.length, 'filter'),
  ].filter((words) => words !== '');
  session.show(view);
  panel.show();
  if (lost.length > 0) notices.info(`${view.name}: ${lost.join(' and ')} left out, of what this log does not have.`);
}

const lostWords = (n: number, word: string): string => (n === 0 ? '' : `${n} ${plural(n, word)}`);
