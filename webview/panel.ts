import type { Actions } from './actions';
import { announcer } from './announcer';
import { header } from './header';
import { stack } from './stack';
import { statusView } from './statusView';
import type { Change, Store } from './store';
import { h, setAttributes, setText } from './ui/element';

export interface Panel {
  /** Brings what is on screen up to the store, where it changed. */
  draw(change: Change): void;
  retheme(): void;
  /** Says that a click did not work; until the next state. */
  complain(message: string): void;
}

/** The page: bar, cells or what stands in their place, and the live region. */
export function panel(root: HTMLElement, store: Store, actions: Actions): Panel {
  const bar = header(actions);
  const status = statusView(actions);
  const cells = stack(actions);
  const live = announcer();
  const complaint = h('p', { class: 'complaint', role: 'alert', hidden: true });
  root.replaceChildren(bar.element, h('main', {}, complaint, status.element, cells.element), live.element);

  const drawState = (): void => {
    const { state } = store;
    if (!state) return;
    document.documentElement.lang = state.locale;
    setAttributes(complaint, { hidden: true });
    bar.draw(state);
    status.draw(state.status, state.locale);
    cells.draw(state, store);
  };
  return {
    draw(change) {
      const { state } = store;
      if (change.kind === 'state' || !state) return drawState();
      cells.drawCell(change.id, state, store);
      const { answer, rev } = store.cell(change.id);
      if (answer?.kind === 'triangle' && rev >= state.selectedAt) live.tell(state, answer.answer);
    },
    retheme: cells.retheme,
    complain(message) {
      setText(complaint, message);
      setAttributes(complaint, { hidden: false });
    },
  };
}
