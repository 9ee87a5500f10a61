import { setAttributes } from './element';

export interface DropdownOption {
  readonly value: string;
  readonly label: string;
  /** What it means, on hover. */
  readonly hint?: string;
  /** Why it cannot be chosen, where it cannot. */
  readonly off?: string | null;
}

export interface Dropdown {
  readonly element: HTMLElement;
  /** Shows these options with this one chosen; does not call `onChange`. */
  show(options: readonly DropdownOption[], value: string): void;
}

/** A drop-down list of the toolkit. `onChange` hears what a person chooses. */
export function dropdown(label: string, onChange: (value: string) => void): Dropdown {
  const element = document.createElement('vscode-dropdown');
  setAttributes(element, { 'aria-label': label });
  let shown = '';
  let values: readonly string[] = [];
  let chosen = '';
  element.addEventListener('change', () => {
    const at = 'selectedIndex' in element && typeof element.selectedIndex === 'number' ? element.selectedIndex : -1;
    const value = values[at];
    if (value === undefined || value === chosen) return;
    chosen = value;
    onChange(value);
  });
  return {
    element,
    show(options, value) {
      const shape = JSON.stringify([options, value]);
      if (shape === shown) return;
      shown = shape;
      chosen = value;
      values = options.map((option) => option.value);
      // Else the toolkit takes the first option that is chosen now or was so before.
      if ('value' in element) element.value = value;
      element.replaceChildren(...options.map((option) => optionElement(option, option.value === value)));
      const { label: text = '', hint } = options.find((option) => option.value === value) ?? {};
      const name = `${label}: ${text}`;
      setAttributes(element, { title: hint ? `${name}. ${hint}` : name, 'aria-label': name });
    },
  };
}

function optionElement({ value, label, hint, off }: DropdownOption, selected: boolean): HTMLElement {
  const element = document.createElement('vscode-option');
  const title = off ?? (hint ? `${label}. ${hint}` : label);
  setAttributes(element, { value, title, disabled: off ? true : null });
  element.toggleAttribute('selected', selected);
  element.textContent = label;
  return element;
}
