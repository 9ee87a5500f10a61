import * as l10n from '@vscode/l10n';
import { button } from './ui/button';
import { h, setAttributes, setText } from './ui/element';

/** What was just removed, with the way to have it back; stays until something else is done with the stack. */
export function stackNote(): {
  readonly element: HTMLElement;
  /** Shows it with the focus on its button. */
  show(sentence: string, undo: () => void): void;
  hide(): void;
} {
  const text = h('span');
  let back: (() => void) | null = null;
  const hide = (): void => {
    back = null;
    setAttributes(element, { hidden: true });
  };
  const run = (): void => {
    const undo = back;
    hide();
    undo?.();
  };
  const undo = button({ label: l10n.t('Undo'), kind: 'icon', onClick: run });
  const close = button({ label: l10n.t('Dismiss'), kind: 'icon', icon: 'close', onClick: hide });
  const element = h('div', { class: 'stack-note', role: 'group', 'aria-label': l10n.t('Removed cell'), hidden: true });
  element.append(text, undo, close);
  element.addEventListener('keydown', (event) => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isUndo && event.key !== 'Escape') return;
    event.preventDefault();
    if (isUndo) run();
    else hide();
  });
  return {
    element,
    show(sentence, bring) {
      setText(text, sentence);
      back = bring;
      setAttributes(element, { hidden: false });
      undo.focus();
    },
    hide,
  };
}
