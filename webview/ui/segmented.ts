import { h, setAttributes } from './element';
import { rove } from './rove';

export interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Why it cannot be chosen, or `null` where it can. */
  readonly off: string | null;
}

export interface Segmented<V extends string> {
  readonly element: HTMLElement;
  show(segments: readonly Segment<V>[], value: V): void;
}

/** One of a few, side by side: a radio group. The toolkit has none. */
export function segmented<V extends string>(label: string, onChange: (value: V) => void): Segmented<V> {
  const element = h('div', { class: 'segmented', role: 'radiogroup', 'aria-label': label });
  const roving = rove(element);
  let shown = '';
  const choose = (button: HTMLElement, value: V): void => {
    const { ariaChecked, ariaDisabled } = button;
    if (ariaChecked !== 'true' && ariaDisabled !== 'true') onChange(value);
  };
  const segment = ({ value, label: text, off }: Segment<V>, chosen: boolean): HTMLElement => {
    const button = h('button', { role: 'radio', type: 'button', 'data-key': value, title: off }, text);
    setAttributes(button, { 'aria-checked': chosen, 'aria-disabled': off === null ? null : true });
    button.addEventListener('click', () => choose(button, value));
    return button;
  };
  return {
    element,
    show(segments, value) {
      const shape = JSON.stringify([segments, value]);
      if (shape === shown) return;
      shown = shape;
      roving.rebuild(() => {
        const buttons = segments.map((each) => segment(each, each.value === value));
        element.replaceChildren(...buttons);
        return { grid: [buttons], first: buttons.find((each) => each.ariaChecked === 'true') ?? buttons[0] ?? null };
      });
    },
  };
}
