import { type FormatScore, formatValue, type PanelLog } from '../src/protocol';
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
      const share = ({ score }: FormatScore): string => formatValue(score, { kind: 'percent', digits: 0 }, locale);
      const sentences = found.map((format) => {
        const next = format.runnerUp ? `; next best ${format.runnerUp.name}, ${share(format.runnerUp)}` : '';
        const chosen = format.forced ? ', chosen by you' : '';
        return `${format.name}${chosen}: fits ${share(format)} of a sample${next}`;
      });
      const [only, ...more] = found;
      const text =
        only && more.length === 0 ? `${only.name} (${share(only)})` : found.map(({ name }) => name).join(', ');
      setText(element, text);
      setAttributes(element, {
        hidden: found.length === 0,
        title: [...sentences, 'Click to choose another format'].join('\n'),
        'aria-label': `Format: ${sentences.join('; ')}. Choose another format`,
      });
    },
  };
}
