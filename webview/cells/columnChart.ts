import { h, setAttributes, setText } from '../ui/element';
import { rove } from '../ui/rove';

/** What a piece of a column is of; each has a pattern of its own beside its colour. */
export type PieceTone = 'steady' | 'fresh' | 'back' | 'gone' | 'untold';

export interface Column {
  /** All that is known of it, in a sentence. */
  readonly label: string;
  /** Stacked where they are told to begin; under zero `from` and `to` are negative. */
  readonly pieces: readonly { readonly tone: PieceTone; readonly from: number; readonly to: number }[];
  /** Below the column, or ''. */
  readonly tick: string;
}

export interface ColumnScene {
  readonly columns: readonly Column[];
  /** A place along the columns, 0 to 1, with its name. */
  readonly mark: { readonly at: number; readonly text: string } | null;
  /** A value along the height as text. */
  text(value: number): string;
}

export interface ColumnChart {
  readonly element: HTMLElement;
  draw(scene: ColumnScene): void;
}

/** Columns stacked above and below zero. Arrow keys or the pointer walk them; below stands what the one at hand says. */
export function columnChart(name: string): ColumnChart {
  const plot = h('div', { class: 'columns-plot', role: 'group', 'aria-label': name });
  const mark = h('div', { class: 'columns-mark', 'aria-hidden': true }, h('span'));
  const zero = h('div', { class: 'columns-zero', 'aria-hidden': true });
  const scale = h('div', { class: 'columns-scale', 'aria-hidden': true });
  const ticks = h('div', { class: 'columns-ticks', 'aria-hidden': true });
  const reading = h('p', { class: 'columns-reading', 'aria-hidden': true });
  const roving = rove(plot);
  const element = h('div', { class: 'columns' }, scale, plot, ticks, reading);
  let shown: readonly HTMLElement[] = [];
  const read = (column: Element | null | undefined): void => {
    const at = column ?? shown.find((each) => each === document.activeElement) ?? shown.at(-1);
    for (const each of shown) setAttributes(each, { 'data-read': each === column });
    setText(reading, at?.getAttribute('aria-label') ?? '');
  };
  const columnAt = (target: EventTarget | null): Element | null =>
    target instanceof Element ? target.closest('.column') : null;
  plot.addEventListener('pointerover', ({ target }) => read(columnAt(target)));
  plot.addEventListener('pointerleave', () => read(null));
  plot.addEventListener('focusin', ({ target }) => read(columnAt(target)));
  plot.addEventListener('focusout', () => read(null));

  return {
    element,
    draw({ columns, mark: place, text }) {
      const ends = columns.flatMap(({ pieces }) => pieces.flatMap(({ from, to }) => [from, to]));
      const top = roundUp(ends.reduce((a, b) => Math.max(a, b), 0));
      const bottom = roundUp(-ends.reduce((a, b) => Math.min(a, b), 0));
      const height = top + bottom || 1;
      const share = (value: number): string => String((value + bottom) / height);
      roving.rebuild(() => {
        shown = columns.map(({ label, pieces }, i) => {
          const parts = pieces.map(({ tone, from, to }) => {
            const piece = h('div', { class: 'piece', 'data-tone': tone });
            piece.style.setProperty('--at', share(Math.min(from, to)));
            piece.style.setProperty('--size', String(Math.abs(to - from) / height));
            return piece;
          });
          return h('div', { class: 'column', role: 'img', 'aria-label': label, 'data-key': i }, ...parts);
        });
        plot.replaceChildren(...shown, zero, mark);
        return { grid: [shown], first: shown.at(-1) ?? null };
      });
      plot.style.setProperty('--zero', share(0));
      setAttributes(mark, { hidden: place === null });
      setText(mark.firstElementChild ?? mark, place?.text ?? '');
      mark.style.setProperty('--x', String(place?.at ?? 0));
      scale.replaceChildren(
        ...[top, 0, -bottom].filter(distinct).map((value) => placed('--y', share(value), text(Math.abs(value)))),
      );
      const along = (i: number): string => String((i + 0.5) / columns.length);
      ticks.replaceChildren(...columns.flatMap(({ tick }, i) => (tick === '' ? [] : [placed('--x', along(i), tick)])));
      read(null);
    },
  };
}

function placed(property: '--x' | '--y', value: string, text: string): HTMLElement {
  const element = h('span', {}, text);
  element.style.setProperty(property, value);
  return element;
}

const distinct = (value: number, i: number, all: readonly number[]): boolean => all.indexOf(value) === i;

/** A round number that is as high or a little higher. */
function roundUp(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value) ?? 10;
  return Math.max(1, step * power);
}
