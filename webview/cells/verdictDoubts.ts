import * as l10n from '@vscode/l10n';
import type { Diagnosis } from '../../src/protocol';
import { h, setAttributes } from '../ui/element';

/** Why the verdict is this one, what else could be behind it, what would settle it, and what is wrong with the log. */
export function verdictDoubts(): { readonly element: HTMLElement; draw(diagnosis: Diagnosis): void } {
  const lists = h('div');
  const element = h('details', { class: 'verdict-details' }, h('summary', {}, l10n.t('Reasons and doubts')), lists);
  return {
    element,
    draw({ reasons, counterExplanation, wouldSettle, artefacts }) {
      const sections = [
        [l10n.t('Why'), reasons],
        [l10n.t('What else it could be'), counterExplanation === null ? [] : [counterExplanation]],
        [l10n.t('What would settle it'), wouldSettle],
        [
          l10n.t('Faults of the log'),
          artefacts.map(({ what, leftOut }) => (leftOut ? l10n.t('{0} (left out)', what) : what)),
        ],
      ] as const;
      const told = sections.filter(([, sentences]) => sentences.length > 0);
      lists.replaceChildren(
        ...told.flatMap(([title, sentences]) => [
          h('h3', {}, title),
          h('ul', {}, ...sentences.map((text) => h('li', {}, text))),
        ]),
      );
      setAttributes(element, { hidden: told.length === 0 });
    },
  };
}
