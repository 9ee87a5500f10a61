import * as l10n from '@vscode/l10n';
import { fitText, type PanelLog, runnerUpWords } from '../src/protocol';
import type { Actions } from './actions';
import { h, setAttributes, setText } from './ui/element';

/** What the log was taken for and how well that fits; opens the choice of another format. */
export function formatNote(actions: Actions): {
  readonly element: HTMLElement;
  draw(found: PanelLog['source']['found'], locale: string): void;
} {
  const element = h('button', { class: 'format-note', type: 'button', 'aria-haspopup': 'dialog', hidden: true });
  element.addEventListener('click', () => actions.invoke('chooseFormat'));
  return {
    element,
    draw(found, locale) {
      const sentences = found.map((format) => {
        const next = runnerUpWords(format, locale);
        const fit = fitText(format.score, locale);
        const own = format.forced
          ? l10n.t('{0}, chosen by you: fits {1} of a sample', format.name, fit)
          : l10n.t('{0}: fits {1} of a sample', format.name, fit);
        return next === null ? own : `${own}; ${next}`;
      });
      const [only, ...more] = found;
      const text =
        only && more.length === 0
          ? `${only.name} (${fitText(only.score, locale)})`
          : found.map(({ name }) => name).join(', ');
      setText(element, text);
      setAttributes(element, {
        hidden: found.length === 0,
        title: [...sentences, l10n.t('Click to choose another format')].join('\n'),
        'aria-label': l10n.t('Format: {0}. Choose another format', sentences.join('; ')),
      });
    },
  };
}
