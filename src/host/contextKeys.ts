import * as vscode from 'vscode';
import type { Held } from './emitter';
import type { Session } from './session';

/** Keeps the context keys that menus, key bindings and welcome views look at. */
export function contextKeys(session: Session): Held {
  const known = new Map<string, unknown>();
  const set = (key: string, value: unknown): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void vscode.commands.executeCommand('setContext', `logHealth.${key}`, value);
  };
  const follow = (): void => {
    set('state', session.status.kind);
    set('tooLarge', session.tooLarge !== null);
    set('filtered', session.selection.clauses.length > 0);
    set('comparing', session.selection.baseline !== undefined);
    set('canUndo', session.canUndo);
    set('canRedo', session.canRedo);
    set('canFollow', session.following?.ended === null);
  };
  follow();
  return session.changed.listen(follow);
}
