import * as l10n from '@vscode/l10n';
import type { PanelState } from '../src/protocol';
import type { Actions } from './actions';
import { chips } from './chips';
import { followNote } from './followNote';
import { formatNote } from './formatNote';
import { fileName, logFacts } from './logFacts';
import { rejectedNote } from './rejectedNote';
import { button, enable } from './ui/button';
import { h, setAttributes, setText } from './ui/element';
import { icon } from './ui/icon';
import { menuButton } from './ui/menu';

export interface Header {
  readonly element: HTMLElement;
  /** The button that shows the fields. */
  readonly fields: HTMLElement;
  draw(state: PanelState): void;
}

/** The sticky bar: the log, the selection, and the way back. */
export function header(actions: Actions, say: (sentence: string) => void): Header {
  const undo = button({ label: l10n.t('Undo'), kind: 'icon', icon: 'undo', onClick: actions.undo });
  const redo = button({ label: l10n.t('Redo'), kind: 'icon', icon: 'redo', onClick: actions.redo });
  const clear = button({ label: l10n.t('Clear'), kind: 'icon', onClick: () => actions.edit({ op: 'clear' }) });
  setAttributes(clear, { 'aria-label': l10n.t('Clear all filters'), title: l10n.t('Clear all filters (Esc)') });
  let isEditing = false;
  const fields = button({
    label: l10n.t('Fields'),
    kind: 'icon',
    onClick: () => (isEditing ? actions.fields('hide') : actions.invoke('editFields')),
  });
  setAttributes(fields, { hidden: true, title: l10n.t('See what each field was taken for, and change it') });
  const format = formatNote(actions);
  const file = h('strong', { class: 'bar-file' });
  const facts = h('span', { class: 'bar-facts' });
  const rejected = rejectedNote();
  const follow = followNote(actions, say);
  const selected = chips(actions, undo);
  const history = h('div', { class: 'bar-history', role: 'group', 'aria-label': l10n.t('Selection'), hidden: true });
  let isRest = false;
  const compare = menuButton({
    label: l10n.t('Compare the selection'),
    text: l10n.t('Compare'),
    icon: 'compare',
    groups: () => [
      [
        {
          label: l10n.t('Compare with the Rest'),
          note: l10n.t('What is selected beside all other events of the period'),
          checked: isRest,
          run: () => actions.edit({ op: 'compare', baseline: isRest ? null : { kind: 'rest' } }),
        },
        {
          label: l10n.t('Compare with…'),
          note: l10n.t('Beside another segment, or the filters of a saved view'),
          run: () => actions.invoke('compareWith'),
        },
      ],
    ],
  });
  history.append(compare.element, undo, redo, clear);
  const tools = h('div', { class: 'bar-tools' }, fields, history);
  const about = h('div', { class: 'bar-about' }, facts, ' ', format.element, ' ', rejected.toggle, ' ', follow.lost);
  const log = h('div', { class: 'bar-log' }, h('div', { class: 'bar-name' }, file, follow.toggle), about);
  const bar = h('div', { class: 'bar' }, h('div', { class: 'bar-main' }, log, selected.element), tools);
  const partText = h('span');
  const another = button({ label: l10n.t('Another Part…'), kind: 'icon', onClick: () => actions.invoke('choosePart') });
  const part = h('p', { class: 'bar-note part-note', hidden: true }, icon('warning'), partText, another);
  const element = h('header', {}, bar, part, follow.ended, rejected.list);
  return {
    element,
    fields,
    draw(state) {
      const { status, log, selection, locale } = state;
      const name = status.kind === 'empty' ? '' : status.file;
      setText(file, name === '' ? 'Log Health' : fileName(name));
      setAttributes(file, { title: name });
      const ready = status.kind === 'ready' ? log : null;
      // The dot keeps to the fact before it, so that no line begins with one.
      const text = ready ? logFacts(ready, locale).join('\u00a0· ') : '';
      setText(facts, text);
      const asked = ready?.questions.flatMap((question) => (question.role === 'time' ? [question.text] : [])) ?? [];
      setAttributes(facts, { title: [text, ...asked].join('\n') });
      format.draw(ready?.source.found ?? [], locale);
      setText(partText, l10n.t('Read in part: {0}', ready?.part ?? ''));
      setAttributes(part, { hidden: (ready?.part ?? null) === null });
      rejected.draw(ready?.source ?? null, locale);
      follow.draw(ready && state.following);
      selected.draw(ready, selection, locale);
      isEditing = state.fieldsShown;
      setAttributes(fields, { hidden: ready === null && status.kind !== 'failed', 'aria-expanded': isEditing });
      // The toolkit keeps aria-expanded from the button that takes the focus, so its name tells.
      setAttributes(fields, { 'aria-label': isEditing ? l10n.t('Leave Fields') : l10n.t('Fields') });
      setAttributes(history, { hidden: ready === null || isEditing });
      enable(undo, state.canUndo);
      enable(redo, state.canRedo);
      enable(clear, selection.clauses.length > 0 || selection.baseline !== undefined);
      isRest = selection.baseline?.kind === 'rest';
    },
  };
}
