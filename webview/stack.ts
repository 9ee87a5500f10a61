import * as l10n from '@vscode/l10n';
import { type CellSpec, counted, kindNames, type PanelState, type StackEdit, stackKinds } from '../src/protocol';
import type { Actions } from './actions';
import { type CellFrame, cellFrame } from './cellFrame';
import { stackNote } from './stackNote';
import type { Store } from './store';
import { h, setAttributes } from './ui/element';
import { menuButton } from './ui/menu';

export interface Stack {
  readonly element: HTMLElement;
  draw(state: PanelState, store: Store): void;
  drawCell(id: string, state: PanelState, store: Store): void;
  retheme(): void;
  /** Brings a cell into view, and the focus to its title. */
  reveal(id: string): void;
}

/** The cells in their order. A cell keeps its element for as long as its id and kind stay. */
export function stack(actions: Actions, say: (sentence: string) => void): Stack {
  const cells = h('div');
  const empty = h(
    'p',
    { class: 'stack-empty', hidden: true },
    l10n.t('No cells. Add one to ask something of the log.'),
  );
  const note = stackNote();
  const frames = new Map<string, CellFrame>();
  let order: readonly CellSpec[] = [];
  let dimensions = 0;
  let locale = 'en';
  /** The cells before one was asked for: a new one gets the focus. */
  let before: ReadonlySet<string> | null = null;

  const arrange = (change: StackEdit, sentence: string): void => {
    note.hide();
    before = change.op === 'move' || change.op === 'remove' ? null : new Set(order.map(({ id }) => id));
    actions.arrange(change);
    say(sentence);
  };
  const titleOf = ({ id }: CellSpec): string => frames.get(id)?.title ?? '';
  const placeOf = (id: string): number => order.findIndex((cell) => cell.id === id);
  const moves = {
    move: (spec: CellSpec, by: -1 | 1) => {
      const at = placeOf(spec.id) + by;
      if (!order[at]) return;
      arrange(
        { op: 'move', id: spec.id, by },
        l10n.t('{0} moved, now {1} of {2}.', titleOf(spec), at + 1, order.length),
      );
    },
    duplicate: (spec: CellSpec) => arrange({ op: 'duplicate', id: spec.id }, l10n.t('{0} duplicated.', titleOf(spec))),
    remove: (spec: CellSpec) => {
      const [title, at] = [titleOf(spec), placeOf(spec.id)];
      arrange({ op: 'remove', id: spec.id }, l10n.t('Removed {0}.', title));
      note.show(l10n.t('Removed {0}', title), () =>
        arrange({ op: 'put', cell: spec, at }, l10n.t('{0} is back.', title)),
      );
    },
  };
  const add = menuButton({
    label: l10n.t('Add cell'),
    text: l10n.t('Add cell'),
    icon: 'add',
    groups: () => [
      kindNames.map((kind) => {
        const { title, asks, dimensions: needed } = stackKinds[kind];
        const off = dimensions < needed ? l10n.t('Needs a log with {0}', counted.dimensions(needed, locale)) : null;
        return { label: title, note: asks, off, run: () => arrange({ op: 'add', kind }, l10n.t('{0} added.', title)) };
      }),
    ],
  });
  const foot = h('div', { class: 'stack-foot' }, add.element);
  const element = h('div', { class: 'stack' }, cells, empty, foot, note.element);
  element.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
    if (!altKey || ctrlKey || metaKey || shiftKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return;
    if (!(target instanceof Element) || target.matches('vscode-dropdown, select, input')) return;
    const spec = order.find(({ id }) => frames.get(id)?.element.contains(target));
    if (!spec) return;
    event.preventDefault();
    moves.move(spec, key === 'ArrowUp' ? -1 : 1);
  });

  const drawCell = (id: string, state: PanelState, store: Store): void => {
    const at = state.cells.findIndex((cell) => cell.id === id);
    const spec = state.cells[at];
    if (!spec || !state.log) return;
    frames
      .get(id)
      ?.draw(spec, store.cell(id), { ...state, log: state.log, onsets: store.onsets }, { at, of: state.cells.length });
  };
  const place = (state: PanelState): void => {
    const focused = document.activeElement;
    for (const [id, { kind, element: old }] of frames) {
      if (state.cells.some((cell) => cell.id === id && cell.kind === kind)) continue;
      old.remove();
      frames.delete(id);
    }
    state.cells.forEach(({ id, kind }, i) => {
      const frame = frames.get(id) ?? cellFrame(kind, actions, moves, say);
      frames.set(id, frame);
      const there = cells.children[i] ?? null;
      if (there !== frame.element) cells.insertBefore(frame.element, there);
    });
    // What is moved loses the focus.
    if (focused instanceof HTMLElement && focused !== document.activeElement && cells.contains(focused)) {
      focused.focus({ preventScroll: true });
      focused.scrollIntoView({ block: 'nearest' });
    }
  };
  const focusNew = (): void => {
    const added = before && order.find(({ id }) => before?.has(id) === false);
    if (!added) return;
    before = null;
    const frame = frames.get(added.id);
    frame?.menu.focus({ preventScroll: true });
    frame?.element.scrollIntoView({ block: 'nearest' });
  };
  return {
    element,
    draw(state, store) {
      const isReady = state.status.kind === 'ready' && state.log !== null;
      setAttributes(element, { hidden: !isReady });
      if (!isReady) return;
      order = state.cells;
      locale = state.locale;
      dimensions = state.log?.dimensions.length ?? 0;
      setAttributes(empty, { hidden: order.length > 0 });
      place(state);
      for (const { id } of order) drawCell(id, state, store);
      focusNew();
    },
    drawCell,
    reveal: (id) => frames.get(id)?.reveal(),
    retheme() {
      for (const frame of frames.values()) frame.retheme();
    },
  };
}
