import * as l10n from '@vscode/l10n';
import { clauseWords, counted, formatValue, measureOf, type PanelState, type TriangleAnswer } from '../src/protocol';
import { h, setText } from './ui/element';

export interface Announcer {
  readonly element: HTMLElement;
  /** Says what is selected now and what came of it, once a selection; and of a log that grows, now and then. */
  tell(state: PanelState, answer: TriangleAnswer): void;
  say(sentence: string): void;
}

/** Between two words on a log that grows. */
const restMs = 10_000;

/** The page's one live region: what a person who cannot see the numbers change is told of it. */
export function announcer(): Announcer {
  const element = h('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  let told = '';
  let toldAt = 0;
  return {
    element,
    say: (sentence) => setText(element, sentence),
    tell(state, answer) {
      const occasion = JSON.stringify([state.status, state.selectedAt]);
      const isGrowth = occasion === told;
      if (isGrowth && Date.now() - toldAt < restMs) return;
      told = occasion;
      toldAt = Date.now();
      setText(element, selectionSentence(state, answer));
    },
  };
}

function selectionSentence({ log, selection, locale }: PanelState, { measures, beside }: TriangleAnswer): string {
  const clauses = log ? selection.clauses.map((clause) => clauseWords(clause, log, locale)) : [];
  const filter = clauses.length > 0 ? l10n.t('Filter {0}.', clauses.join('; ')) : l10n.t('No filter.');
  const events = counted.events(measures.events, locale);
  const rate = (value: number | null): string => formatValue(value, measureOf('error_rate').format, locale);
  if (measures.error_rate === null) return `${filter} ${events}.`;
  const own = rate(measures.error_rate);
  if (!beside || 'missing' in beside) return `${filter} ${l10n.t('{0}, error rate {1}.', events, own)}`;
  const other = rate(beside.measures.error_rate);
  return `${filter} ${l10n.t('{0}, error rate {1}; {2} {3}.', events, own, beside.name, other)}`;
}
