import type { DropdownOption } from './dropdown';
import { h, setAttributes } from './element';

export interface Select {
  readonly element: HTMLSelectElement;
  /** Shows these options with this one chosen; does not call `onChange`. */
  show(options: readonly DropdownOption[], value: string): void;
}

/**
 * The browser's own drop-down list: hundreds of them in a table stay quick, and their lists are not cut by what scrolls
 * around them, as those of the toolkit are.
 */
export function select(label: string, onChange: (value: string) => void): Select {
  const element = h('select', { class: 'select', 'aria-label': label });
  let shown = '';
  element.addEventListener('change', () => onChange(element.value));
  return {
    element,
    show(options, value) {
      const shape = JSON.stringify(options);
      if (shape !== shown) {
        shown = shape;
        element.replaceChildren(...options.map((each) => h('option', { value: each.value }, each.label)));
      }
      if (element.value !== value) element.value = value;
      setAttributes(element, { disabled: options.length < 2 });
    },
  };
}
