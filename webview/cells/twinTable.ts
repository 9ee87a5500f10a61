import { h, setAttributes, setText } from '../ui/element';
import type { Twin } from './picture';

/** A table's text: a row begins with its head; `grey` rows are told from the rest. */
export interface TwinRows {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly grey: boolean }[];
  readonly note: string;
}

/** A picture's answer as a table; made only while it is shown. */
export function twinTable(name: string): Twin & {
  readonly element: HTMLElement;
  draw(make: () => TwinRows): void;
} {
  const head = h('tr');
  const body = h('tbody');
  const note = h('p', { class: 'foot' });
  const scroller = h('div', { class: 'daily-scroll', tabindex: 0, role: 'region', 'aria-label': name });
  scroller.append(h('table', { class: 'daily' }, h('thead', {}, head), body));
  const element = h('div', { hidden: true }, scroller, note);
  let make: (() => TwinRows) | null = null;
  const fill = (): void => {
    if (element.hidden || !make) return;
    const { heads, rows, note: text } = make();
    head.replaceChildren(...heads.map((each) => h('th', { scope: 'col' }, each)));
    body.replaceChildren(...rows.map(rowOf));
    setText(note, text);
  };
  return {
    element,
    isShown: () => !element.hidden,
    show(shown) {
      setAttributes(element, { hidden: !shown });
      fill();
    },
    draw(next) {
      make = next;
      fill();
    },
  };
}

function rowOf({ cells: [first = '', ...others], grey }: TwinRows['rows'][number]): HTMLElement {
  const tone = { class: grey ? 'uncounted' : null };
  return h('tr', {}, h('th', { scope: 'row', ...tone }, first), ...others.map((text) => h('td', tone, text)));
}
