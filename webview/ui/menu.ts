import { h, setAttributes } from './element';
import { type IconName, icon } from './icon';

export interface MenuItem {
  readonly label: string;
  /** A second line. */
  readonly note?: string;
  /** Keys that do the same, as text. */
  readonly keys?: string;
  /** Of what can be on or off. */
  readonly checked?: boolean;
  /** Why it cannot be chosen now. */
  readonly off?: string | null;
  run(): void;
}

/** A button with a menu: items in groups, made when it opens. */
export interface MenuButton {
  readonly element: HTMLElement;
  readonly button: HTMLElement;
}

interface MenuOptions {
  readonly label: string;
  readonly icon: IconName;
  /** Text beside the icon; without it the label is the name alone. */
  readonly text?: string;
  groups(): readonly (readonly MenuItem[])[];
}

/** A menu by the pattern of WAI-ARIA: arrow keys, Home, End and first letters walk it, Esc and Tab leave it. */
export function menuButton({ label, icon: name, text, groups }: MenuOptions): MenuButton {
  const button = h('button', { type: 'button', class: 'menu-button', 'aria-haspopup': 'menu', 'aria-expanded': false });
  setAttributes(button, { 'aria-label': text ? null : label, title: text ? null : label });
  button.append(icon(name), ...(text ? [text] : []));
  const menu = h('div', { role: 'menu', class: 'menu', 'aria-label': label, hidden: true });
  const element = h('div', { class: 'menu-anchor' }, button, menu);
  const items = (): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];

  const close = (isBack: boolean): void => {
    if (menu.hidden) return;
    if (isBack) button.focus();
    setAttributes(menu, { hidden: true });
    setAttributes(button, { 'aria-expanded': false });
    menu.replaceChildren();
  };
  const open = (at: 0 | -1): void => {
    const shown = groups().filter((group) => group.length > 0);
    menu.replaceChildren(
      ...shown.flatMap((group, i) => [
        ...(i > 0 ? [h('div', { role: 'separator' })] : []),
        ...group.map((item) => itemElement(item, () => close(true))),
      ]),
    );
    setAttributes(menu, { hidden: false, 'data-up': null });
    setAttributes(button, { 'aria-expanded': true });
    // The button may stand anywhere in a narrow panel; a menu over the edge would have the panel scroll sideways.
    menu.style.translate = '';
    const { bottom, height, left, right } = menu.getBoundingClientRect();
    const edge = document.documentElement.clientWidth - 4;
    menu.style.translate = `${Math.round(Math.max(0, 4 - left) - Math.max(0, right - edge))}px`;
    setAttributes(menu, { 'data-up': bottom > window.innerHeight && height < button.getBoundingClientRect().top });
    items().at(at)?.focus({ preventScroll: true });
    menu.scrollIntoView({ block: 'nearest' });
  };
  button.addEventListener('click', () => (menu.hidden ? open(0) : close(true)));
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) close(false);
  });
  element.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (menu.hidden) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      return open(event.key === 'ArrowDown' ? 0 : -1);
    }
    if (event.key === 'Tab') return close(true);
    if (event.key === 'Escape') close(true);
    else {
      const next = after(items(), event);
      if (!next) return;
      next.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  });
  return { element, button };
}

function itemElement({ label, note, keys, checked, off = null, run }: MenuItem, close: () => void): HTMLElement {
  const role = checked === undefined ? 'menuitem' : 'menuitemcheckbox';
  const item = h('button', { type: 'button', role, tabindex: -1, title: off });
  setAttributes(item, { 'aria-checked': checked ?? null, 'aria-disabled': off === null ? null : true });
  item.append(h('span', {}, label), ...(keys ? [h('kbd', {}, keys)] : []), ...(note ? [h('small', {}, note)] : []));
  item.addEventListener('click', () => {
    if (off !== null) return;
    close();
    run();
  });
  return item;
}

function after(items: readonly HTMLElement[], { target, key }: KeyboardEvent): HTMLElement | undefined {
  const at = target instanceof HTMLElement ? items.indexOf(target) : -1;
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at - 1);
  if (key.length !== 1 || key === ' ') return undefined;
  const later = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return later.find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}
