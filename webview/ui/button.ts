import { setAttributes } from './element';
import { type IconName, icon } from './icon';

export interface ButtonOptions {
  readonly label: string;
  readonly kind: 'primary' | 'secondary' | 'icon';
  /** With an icon the label is the name and the hover text. */
  readonly icon?: IconName;
  onClick(): void;
}

/** A button of the toolkit. */
export function button({ label, kind, icon: name, onClick }: ButtonOptions): HTMLElement {
  const element = document.createElement('vscode-button');
  setAttributes(element, { appearance: kind, 'aria-label': label, title: name ? label : null });
  element.append(name ? icon(name) : label);
  element.addEventListener('click', () => {
    if (element.getAttribute('aria-disabled') !== 'true') onClick();
  });
  return element;
}

/** Turns a button off or on. It stays focusable, so that the keyboard does not lose its place. */
export function enable(element: HTMLElement, on: boolean): void {
  setAttributes(element, { 'aria-disabled': on ? null : true });
}
