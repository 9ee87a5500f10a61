import { afterwards } from './afterwards';
import type { Held } from './emitter';
import type { FileMemory } from './fileMemory';
import type { Session } from './session';

/** Keeps what is looked at in the open log, so that it is there again after the window is reloaded. */
export const viewKeeper = (
  session: Pick<Session, 'changed' | 'files' | 'log' | 'selection' | 'cells'>,
  memory: Pick<FileMemory, 'keepView'>,
): Held => {
  const keep = (): void => {
    const { files, log, selection, cells } = session;
    if (log) void memory.keepView(files, { clauses: selection.clauses, cells });
  };
  const later = afterwards(keep);
  const listening = session.changed.listen((change) => {
    if (change === 'selection') later.soon();
    else if (change === 'status' || change === 'cells') keep();
  });
  return {
    dispose() {
      later.flush();
      listening.dispose();
    },
  };
};
