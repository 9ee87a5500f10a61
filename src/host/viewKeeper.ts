import { afterwards } from './afterwards';
import type { Held } from './emitter';
import type { FileMemory } from './fileMemory';
import type { Session } from './session';

/** Keeps what is looked at in the open log, so that it is there again after the window is reloaded. */
export const viewKeeper = (
  session: Pick<Session, 'changed' | 'files' | 'log' | 'selection' | 'cells'>,
  memory: Pick<FileMemory, 'keepView'>,
): Held => {
  let keep = (): void => {};
  const later = afterwards(() => keep());
  const listening = session.changed.listen((change) => {
    if (change === 'growth' || change === 'following') return;
    // What was selected last in a log is kept though it is closed at once.
    if (change === 'status') later.flush();
    const { files, log, selection, cells } = session;
    if (!log) return;
    const { rev: _, ...selected } = selection;
    keep = () => void memory.keepView(files, { ...selected, cells });
    later.soon();
  });
  return {
    dispose() {
      later.flush();
      listening.dispose();
    },
  };
};
