import * as l10n from '@vscode/l10n';
import type { CellContext } from '../cells/cell';
import { counted } from '../model/counted';
import { endedWords } from '../model/followWords';
import type { Following, PanelStatus } from '../protocol/panelProtocol';
import { lostWords } from './lostWords';
import { partOf } from './partOf';
import { plainLine } from './plainLine';

/**
 * The line above the Dimensions view; "" for none. `events` are those of the selection, once they are known. Filters are
 * counted, not told: a line that wraps would move the rows below it under the mouse. Questions are brief where they
 * can be, as the view shows a few words and has no tooltip: the panel has them whole.
 */
export function treeMessage(
  status: PanelStatus,
  context: CellContext | null,
  events: number | null,
  locale?: string,
  following: Following | null = null,
): string {
  if (status.kind === 'failed') return plainLine(status.message, 400);
  if (status.kind !== 'ready' || !context) return '';
  const { log, selection } = context;
  const filters = selection.clauses.length;
  const part = partOf(log, locale);
  const first = [
    ...(part === null ? [] : [part]),
    ...(events === null ? [] : [counted.events(events, locale)]),
    ...(following?.on && following.hasGrown ? [l10n.t('live')] : []),
    ...(filters === 0 ? [] : [counted.filters(filters, locale)]),
  ].join(' · ');
  const questions = log.inference.questions.map(({ text, brief = text }) => plainLine(brief));
  const ended = following?.ended ?? null;
  const follow = ended === null ? lostWords(following) : endedWords(ended);
  return [first, follow && plainLine(follow), ...questions].filter((part) => part !== '').join(' — ');
}
