type Value = string | number | boolean | null | undefined;

/** The attributes in use: a closed list, so that neither `style` nor an inline handler can be written. */
export interface Attributes {
  readonly [name: `aria-${string}` | `data-${string}`]: Value;
  readonly class?: Value;
  readonly id?: Value;
  readonly lang?: Value;
  readonly title?: Value;
  readonly role?: Value;
  readonly tabindex?: Value;
  readonly scope?: Value;
  readonly type?: Value;
  readonly colspan?: Value;
  readonly hidden?: Value;
  readonly min?: Value;
  readonly max?: Value;
  readonly step?: Value;
  readonly value?: Value;
  readonly disabled?: Value;
  readonly appearance?: Value;
  readonly inputmode?: Value;
  readonly placeholder?: Value;
  readonly size?: Value;
}
export type Child = Node | string | null;

/** An element with attributes and children. Text is always text, never markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Sets attributes where they differ: `true` is the bare attribute, `false` and nothing take it away; `aria-*` keeps both. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = attributeText(name, value);
    if (text === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

/** Sets the text of an element where it differs, so that nothing is laid out or read aloud twice. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function attributeText(name: string, value: Value): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'boolean' || name.startsWith('aria-')) return String(value);
  return value ? '' : null;
}
