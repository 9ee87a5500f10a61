import type { PanelState } from '../src/protocol';
import type { Actions } from './actions';
import { type CellFrame, cellFrame } from './cellFrame';
import type { Store } from './store';
import { h, setAttributes } from './ui/element';

export interface Stack {
  readonly element: HTMLElement;
  draw(state: PanelState, store: Store): void;
  drawCell(id: string, state: PanelState, store: Store): void;
  retheme(): void;
  /** Brings a cell into view, and the focus to its title. */
  reveal(id: string): void;
}

/** The cells in their order. A cell keeps its element for as long as its id and kind stay. */
export function stack(actions: Actions): Stack {
  const element = h('div', { class: 'stack' });
  const frames = new Map<string, CellFrame>();

  const drawCell = (id: string, state: PanelState, store: Store): void => {
    const spec = state.cells.find((cell) => cell.id === id);
    if (spec && state.log) frames.get(id)?.draw(spec, store.cell(id), { ...state, log: state.log });
  };
  const arrange = (state: PanelState): void => {
    for (const [id, { kind, element: old }] of frames) {
      if (state.cells.some((cell) => cell.id === id && cell.kind === kind)) continue;
      old.remove();
      frames.delete(id);
    }
    state.cells.forEach(({ id, kind }, i) => {
      const frame = frames.get(id) ?? cellFrame(kind, actions);
      frames.set(id, frame);
      const place = element.children[i] ?? null;
      if (place !== frame.element) element.insertBefore(frame.element, place);
    });
  };
  return {
    element,
    draw(state, store) {
      const isReady = state.status.kind === 'ready' && state.log !== null;
      setAttributes(element, { hidden: !isReady });
      if (!isReady) return;
      arrange(state);
      for (const { id } of state.cells) drawCell(id, state, store);
    },
    drawCell,
    reveal: (id) => frames.get(id)?.reveal(),
    retheme() {
      for (const frame of frames.values()) frame.retheme();
    },
  };
}
