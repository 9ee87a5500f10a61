import type { Actions } from './actions';
import { announcer } from './announcer';
import { effectSentence } from './fields/effectWords';
import { fieldsPage } from './fields/fieldsPage';
import { header } from './header';
import { stack } from './stack';
import { statusView } from './statusView';
import type { Change, Store } from './store';
import { h, setAttributes, setText } from './ui/element';

export interface Panel {
  /** Brings what is on screen up to the store, where it changed. */
  draw(change: Change): void;
  retheme(): void;
  /** Brings a cell into view, and the focus to it. */
  reveal(cell: string): void;
  /** Says that a click did not work; until the next state. */
  complain(message: string): void;
}

/** The page: bar, cells or what stands in their place, and the live region. */
export function panel(root: HTMLElement, store: Store, actions: Actions): Panel {
  const live = announcer();
  const bar = header(actions, live.say);
  const status = statusView(actions);
  const cells = stack(actions, live.say);
  const fields = fieldsPage(actions);
  const place = h('div', {}, status.element, cells.element);
  const complaint = h('p', { class: 'complaint', role: 'alert', hidden: true });
  root.replaceChildren(bar.element, h('main', {}, complaint, fields.element, place), live.element);

  const drawState = (): void => {
    const { state } = store;
    if (!state) return;
    // Set anew, though it is the same, it has the whole page styled anew.
    setAttributes(document.documentElement, { lang: state.locale });
    setAttributes(complaint, { hidden: true });
    bar.draw(state);
    status.draw(state.status, state.locale);
    cells.draw(state, store);
    drawFields();
  };
  /** The fields take the place of the cells, and the focus; where they go, it goes back to the button that opens them. */
  const drawFields = (): void => {
    const { state, fields: view } = store;
    if (!state) return;
    const wasShown = !fields.element.hidden;
    const hadFocus = fields.element.contains(document.activeElement);
    fields.draw(view, state.locale);
    setAttributes(place, { hidden: view !== null });
    if (view && !view.isBusy) live.say(effectSentence(view, state.locale));
    if (view && !wasShown) fields.focus();
    if (!view && wasShown && hadFocus) bar.fields.focus();
  };
  return {
    draw(change) {
      const { state } = store;
      if (change.kind === 'state' || !state) return drawState();
      if (change.kind === 'fields') return drawFields();
      for (const id of change.ids) {
        cells.drawCell(id, state, store);
        const { answer, rev } = store.cell(id);
        if (answer?.kind === 'triangle' && rev >= state.selectedAt) live.tell(state, answer.answer);
      }
    },
    retheme: cells.retheme,
    reveal: cells.reveal,
    complain(message) {
      setText(complaint, message);
      setAttributes(complaint, { hidden: false });
    },
  };
}
