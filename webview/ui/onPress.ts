/**
 * Hears clicks on an element and the keys that stand for one; `add` tells that Ctrl, Cmd or Shift was held. Browsers
 * make no click of Enter or Space with Ctrl, so these are heard as keys.
 */
export function onPress(element: HTMLElement, press: (add: boolean) => void): void {
  element.addEventListener('click', (event) => press(isAdding(event)));
  element.addEventListener('keydown', (event) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || !isAdding(event)) return;
    event.preventDefault();
    if (!event.repeat) press(true);
  });
}

const isAdding = ({ ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent): boolean =>
  ctrlKey || metaKey || shiftKey;
