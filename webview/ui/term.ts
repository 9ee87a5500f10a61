import { h } from './element';

let made = 0;

/** A word with its definition: on hover, on focus, and for screen readers. */
export function term(text: string | Node, definition: string): HTMLElement {
  const id = `definition-${++made}`;
  return h(
    'span',
    { class: 'term' },
    h('span', { class: 'term-word', tabindex: 0, title: definition, 'aria-describedby': id }, text),
    h('span', { class: 'term-definition', id, role: 'tooltip' }, definition),
  );
}
