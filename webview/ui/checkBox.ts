import { h, setText } from './element';

export interface CheckBox {
  readonly element: HTMLElement;
  /** What takes the focus. */
  readonly input: HTMLInputElement;
  show(label: string, detail: string, checked: boolean): void;
}

/** A check box with its label, and a detail after it. */
export function checkBox(key: string, onChange: (checked: boolean) => void): CheckBox {
  const input = h('input', { type: 'checkbox', 'data-key': key });
  const text = h('span', { class: 'check-label' });
  const more = h('span', { class: 'check-detail' });
  input.addEventListener('change', () => onChange(input.checked));
  return {
    element: h('label', { class: 'check' }, input, text, more),
    input,
    show(label, detail, checked) {
      setText(text, label);
      setText(more, detail);
      text.title = label;
      if (input.checked !== checked) input.checked = checked;
    },
  };
}
