import type { PanelState } from '../src/protocol';
import type { Actions } from './actions';
import { chips } from './chips';
import { followNote } from './followNote';
import { fileName, logFacts } from './logFacts';
import { rejectedNote } from './rejectedNote';
import { button, enable } from './ui/button';
import { h, setAttributes, setText } from './ui/element';

export interface Header {
  readonly element: HTMLElement;
  draw(state: PanelState): void;
}

/** The sticky bar: the log, the selection, and the way back. */
export function header(actions: Actions): Header {
  const undo = button({ label: 'Undo', kind: 'icon', icon: 'undo', onClick: actions.undo });
  const redo = button({ label: 'Redo', kind: 'icon', icon: 'redo', onClick: actions.redo });
  const clear = button({ label: 'Clear', kind: 'icon', onClick: () => actions.edit({ op: 'clear' }) });
  setAttributes(clear, { 'aria-label': 'Clear all filters', title: 'Clear all filters (Esc)' });
  const file = h('strong', { class: 'bar-file' });
  const facts = h('span', { class: 'bar-facts' });
  const rejected = rejectedNote();
  const follow = followNote(() => actions.invoke('toggleFollow'));
  const selected = chips(actions, undo);
  const history = h('div', { class: 'bar-tools', role: 'group', 'aria-label': 'Selection' }, undo, redo, clear);
  const about = h('div', { class: 'bar-about' }, facts, ' ', rejected.toggle, ' ', follow.lost);
  const log = h('div', { class: 'bar-log' }, file, follow.toggle, about);
  const bar = h('div', { class: 'bar' }, h('div', { class: 'bar-main' }, log, selected.element), history);
  const element = h('header', {}, bar, rejected.list);
  return {
    element,
    draw(state) {
      const { status, log, selection, locale } = state;
      const name = status.kind === 'empty' ? '' : status.file;
      setText(file, name === '' ? 'Log Health' : fileName(name));
      setAttributes(file, { title: name });
      const ready = status.kind === 'ready' ? log : null;
      // The dot keeps to the fact before it, so that no line begins with one.
      const text = ready ? logFacts(ready, locale).join('\u00a0· ') : '';
      setText(facts, text);
      setAttributes(facts, { title: text });
      rejected.draw(ready?.source ?? null, locale);
      follow.draw(ready && state.following);
      selected.draw(ready, selection, locale);
      setAttributes(history, { hidden: ready === null });
      enable(undo, state.canUndo);
      enable(redo, state.canRedo);
      enable(clear, selection.clauses.length > 0);
    },
  };
}
