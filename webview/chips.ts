import * as l10n from '@vscode/l10n';
import { type Baseline, baselineWords, type Clause, clauseWords, type PanelLog, type Selection } from '../src/protocol';
import type { Actions } from './actions';
import { shortLabel } from './cells/shortLabel';
import { chipText } from './chipText';
import { h } from './ui/element';
import { icon } from './ui/icon';

export interface Chips {
  readonly element: HTMLElement;
  draw(log: PanelLog | null, selection: Selection, locale: string): void;
}

/** The clauses of the selection, each with a way to take it away. Focus of a chip that goes moves on to the next, or to `after`. */
export function chips(actions: Actions, after: HTMLElement): Chips {
  const element = h('ul', { class: 'chips', 'aria-label': l10n.t('Filters') });
  let shown = '';
  const chip = (clause: Clause, log: PanelLog, locale: string): HTMLElement => {
    const text = clauseWords(clause, log, locale);
    const remove = h('button', {
      type: 'button',
      'aria-label': l10n.t('Remove filter {0}', text),
      title: l10n.t('Remove this filter'),
    });
    remove.append(icon('close'));
    remove.addEventListener('click', () => actions.edit({ op: 'drop', sources: [clause.source] }));
    return h(
      'li',
      { class: 'chip' },
      h('span', { class: 'chip-text', title: text }, chipText(clause, log, locale)),
      remove,
    );
  };
  /** The way out of a comparison. */
  const besideChip = (baseline: Baseline, log: PanelLog, locale: string): HTMLElement => {
    const text = l10n.t('Beside {0}', shortLabel(baselineWords(baseline, log, locale), 80));
    const end = h('button', {
      type: 'button',
      'aria-label': l10n.t('End comparison: {0}', text),
      title: l10n.t('End the comparison (Esc)'),
    });
    end.append(icon('close'));
    end.addEventListener('click', () => actions.edit({ op: 'compare', baseline: null }));
    return h('li', { class: 'chip chip-beside' }, h('span', { class: 'chip-text', title: text }, text), end);
  };
  return {
    element,
    draw(log, { clauses, baseline }, locale) {
      const shape = JSON.stringify([log ? [clauses, baseline] : null, locale]);
      if (shape === shown) return;
      shown = shape;
      const focused = [...element.children].findIndex((item) => item.contains(document.activeElement));
      element.replaceChildren(
        ...(log ? clauses.map((clause) => chip(clause, log, locale)) : []),
        ...(log && baseline ? [besideChip(baseline, log, locale)] : []),
      );
      if (focused < 0) return;
      const buttons = element.querySelectorAll('button');
      (buttons[Math.min(focused, buttons.length - 1)] ?? after).focus();
    },
  };
}
