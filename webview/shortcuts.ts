import type { Actions } from './actions';

/** Esc clears the selection; Ctrl or Cmd with Z undoes, with Shift+Z or Y redoes. An open list keeps its own Esc. */
export function listenForShortcuts(actions: Actions): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const action = actionOf(event, actions);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function actionOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent, actions: Actions): (() => void) | null {
  if (altKey) return null;
  if (key === 'Escape') return () => actions.edit({ op: 'clear' });
  if (!ctrlKey && !metaKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? actions.redo : actions.undo;
  return key.toLowerCase() === 'y' && !shiftKey ? actions.redo : null;
}
