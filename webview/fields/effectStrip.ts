import * as l10n from '@vscode/l10n';
import type { FieldsView } from '../../src/protocol';
import { h, setAttributes, setText } from '../ui/element';
import { effectFigures, sampledWords } from './effectWords';

/** What the draft makes of the sample, before it is applied. */
export function effectStrip(): {
  readonly element: HTMLElement;
  draw(view: FieldsView, locale: string): void;
} {
  const caption = h('p', { class: 'effect-caption' });
  const figures = h('dl', { class: 'effect-figures' });
  const problem = h('p', { class: 'effect-problem' });
  const questions = h('ul', { class: 'effect-questions', 'aria-label': l10n.t('Questions left') });
  const element = h('section', { class: 'effect', 'aria-label': l10n.t('Effect on a sample') });
  element.append(caption, figures, problem, questions);
  return {
    element,
    draw(view, locale) {
      const { preview, isBusy, failure } = view;
      const why = failure ?? preview?.problem ?? '';
      const effect = why === '' ? preview?.effect : null;
      const looking = preview === null && why === '' ? l10n.t('Looking at the log…') : '';
      const records = effect ? sampledWords(effect.records, locale) : looking;
      setText(caption, records);
      setAttributes(caption, { hidden: records === '' });
      setAttributes(figures, { hidden: !effect });
      figures.replaceChildren(
        ...effectFigures(view, locale).map(({ id, label, value, before, hint }) =>
          h(
            'div',
            { class: 'effect-figure', title: hint, 'data-changed': before !== null },
            h('dt', {}, label),
            h('dd', { 'data-effect': id }, value),
            before === null ? null : h('dd', { class: 'effect-before' }, l10n.t('was {0}', before)),
          ),
        ),
      );
      setText(problem, why);
      setAttributes(problem, { hidden: why === '' });
      questions.replaceChildren(...(effect?.questions ?? []).map(({ text }) => h('li', {}, text)));
      setAttributes(element, { 'aria-busy': isBusy });
    },
  };
}
