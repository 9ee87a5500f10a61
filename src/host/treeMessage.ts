import type { CellContext } from '../cells/cell';
import type { PanelStatus } from '../protocol/panelProtocol';
import { plainLine } from './plainLine';
import { selectionWords } from './selectionWords';

/** The line above the Dimensions view; "" for none. `events` are those of the selection, once they are known. */
export function treeMessage(
  status: PanelStatus,
  context: CellContext | null,
  events: number | null,
  locale?: string,
): string {
  if (status.kind === 'failed') return plainLine(status.message, 400);
  if (status.kind !== 'ready' || !context) return '';
  const { log, selection } = context;
  const filter = selectionWords(selection.clauses, log, locale);
  const first = [
    ...(events === null ? [] : [`${events.toLocaleString(locale)} events`]),
    ...(filter === '' ? [] : [`filter: ${plainLine(filter)}`]),
  ].join(' · ');
  const questions = log.inference.questions.map(({ text }) => plainLine(text));
  return [first, ...questions].filter((part) => part !== '').join(' — ');
}
