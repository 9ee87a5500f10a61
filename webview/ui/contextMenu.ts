import { h } from './element';

interface MenuItem {
  readonly label: string;
  run(): void;
}

/**
 * A menu of an element's own: on right click, the menu key and Shift+F10 where these come from something that it has
 * items for. Esc, Tab and a click elsewhere close it, and the focus goes back.
 */
export function contextMenu(element: HTMLElement, itemsOf: (target: HTMLElement) => readonly MenuItem[]): void {
  let close = (): void => {};
  element.addEventListener('contextmenu', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const items = target ? itemsOf(target) : [];
    if (!target || items.length === 0) return;
    event.preventDefault();
    close();
    close = open(target, items, event);
  });
}

function open(target: HTMLElement, items: readonly MenuItem[], event: MouseEvent): () => void {
  const before = document.activeElement;
  const menu = h('div', { class: 'menu', role: 'menu' });
  const close = (): void => {
    document.removeEventListener('pointerdown', closeOutside, true);
    menu.remove();
  };
  const closeOutside = ({ target: hit }: PointerEvent): void => {
    if (!(hit instanceof Node && menu.contains(hit))) close();
  };
  const leave = (): void => {
    close();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const buttons: readonly HTMLElement[] = items.map(({ label, run }) => {
    const item = h('button', { type: 'button', role: 'menuitem', tabindex: -1 }, label);
    item.addEventListener('click', () => {
      leave();
      run();
    });
    return item;
  });
  menu.append(...buttons);
  menu.addEventListener('keydown', (key) => {
    const { activeElement } = document;
    const at = activeElement instanceof HTMLElement ? buttons.indexOf(activeElement) : -1;
    const step = key.key === 'ArrowDown' ? 1 : key.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) buttons.at((at + step) % buttons.length)?.focus();
    if (key.key === 'Escape' || key.key === 'Tab') leave();
    if (step === 0 && key.key !== 'Escape' && key.key !== 'Tab') return;
    key.preventDefault();
    key.stopPropagation();
  });
  const box = target.getBoundingClientRect();
  // The menu key tells no place of its own.
  const isPointed = event.button === 2 && event.clientX > 0;
  document.body.append(menu);
  const x = isPointed ? event.clientX : box.left + 8;
  const y = isPointed ? event.clientY : box.bottom;
  menu.style.left = `${Math.max(0, Math.min(x, window.innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(0, Math.min(y, window.innerHeight - menu.offsetHeight - 4))}px`;
  document.addEventListener('pointerdown', closeOutside, true);
  buttons[0]?.focus();
  return close;
}
