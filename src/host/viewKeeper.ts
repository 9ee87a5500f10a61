import type { Held } from './emitter';
import type { FileMemory } from './fileMemory';
import type { Session } from './session';

/** Keeps what is looked at in the open log, so that it is there again after the window is reloaded. */
export const viewKeeper = (
  session: Pick<Session, 'changed' | 'files' | 'log' | 'selection' | 'cells'>,
  memory: Pick<FileMemory, 'keepView'>,
): Held =>
  session.changed.listen((change) => {
    if (change === 'growth' || change === 'following') return;
    const { files, log, selection, cells } = session;
    if (log) void memory.keepView(files, { clauses: selection.clauses, cells });
  });
