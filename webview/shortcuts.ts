import type { Actions } from './actions';

/**
 * Esc ends a comparison, or else clears the selection; Ctrl or Cmd with Z undoes, with Shift+Z or Y redoes. An open list keeps its own Esc. While
 * fields are edited, Esc leaves them, and nothing touches the selection, which is out of sight.
 */
export function listenForShortcuts(actions: Actions, isEditing: () => boolean, isComparing: () => boolean): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const action = isEditing() ? leaving(event, actions) : actionOf(event, actions, isComparing());
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function actionOf(
  { key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent,
  actions: Actions,
  isComparing: boolean,
): (() => void) | null {
  if (altKey) return null;
  if (key === 'Escape') return () => actions.edit(isComparing ? { op: 'compare', baseline: null } : { op: 'clear' });
  if (!ctrlKey && !metaKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? actions.redo : actions.undo;
  return key.toLowerCase() === 'y' && !shiftKey ? actions.redo : null;
}

const leaving = ({ key }: KeyboardEvent, actions: Actions): (() => void) | null =>
  key === 'Escape' ? () => actions.fields('hide') : null;
