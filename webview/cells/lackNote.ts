import * as l10n from '@vscode/l10n';
import type { PanelLog } from '../../src/protocol';
import type { Actions } from '../actions';
import { button } from '../ui/button';
import { h, setAttributes, setText } from '../ui/element';

/** What stands in the place of a picture for which the log lacks something, with the remedy where fields can be it. */
export function lackNote(actions: Pick<Actions, 'invoke'>): {
  readonly element: HTMLElement;
  /** `missing` is the reason in the answer, or `null` where nothing is missing. Tells whether something is. */
  draw(missing: string | null, log: PanelLog): boolean;
} {
  const sentence = h('p');
  const remedy = button({
    label: l10n.t('Edit Fields…'),
    kind: 'secondary',
    onClick: () => actions.invoke('editFields'),
  });
  const element = h('div', { class: 'lack', hidden: true }, sentence, remedy);
  return {
    element,
    draw(missing, { userKind, questions }) {
      const asked = questions.find(({ role }) => role === 'user')?.text ?? l10n.t('No field tells users apart.');
      setText(sentence, missing === null || userKind !== null ? (missing ?? '') : asked);
      setAttributes(remedy, { hidden: userKind !== null });
      setAttributes(element, { hidden: missing === null });
      return missing !== null;
    },
  };
}
