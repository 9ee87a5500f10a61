import { setAttributes } from './element';

export interface DropdownOption {
  readonly value: string;
  readonly label: string;
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
      const { label: text = '' } = options.find((option) => option.value === value) ?? {};
      setAttributes(element, { title: `${label}: ${text}`, 'aria-label': `${label}: ${text}` });
    },
  };
}

function optionElement({ value, label }: DropdownOption, selected: boolean): HTMLElement {
  const element = document.createElement('vscode-option');
  setAttributes(element, { value, title: label });
  element.toggleAttribute('selected', selected);
  element.textContent = label;
  return element;
}
