import { randomUUID } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';

/**
 * Writes a star schema to a file by `save`: first under a name of its own beside it, so that the file is there as a whole
 * or not at all.
 * @throws Error naming the file, if the log was read from it or it cannot be written; what `save` throws.
 */
export async function saveStar<T>(
  file: string,
  logFiles: readonly string[],
  save: (file: string) => Promise<T>,
): Promise<T> {
  if (await isAmong(file, logFiles))
    throw new Error(l10n.t('{0} is a file of the log itself; choose another name', file));
  const beside = `${file}.${randomUUID()}.part`;
  try {
    const saved = await save(beside);
    await rename(beside, file);
    return saved;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Whether a path leads to one of the files, by whatever name, or to an archive that holds one. */
async function isAmong(file: string, files: readonly string[]): Promise<boolean> {
  const target = await stat(file).catch(() => null);
  if (!target) return false;
  for (const other of files) {
    const found = await onDisk(other);
    if (found && found.dev === target.dev && found.ino === target.ino) return true;
  }
  return false;
}

/** A file as the disk has it; of one within an archive, whose path goes on behind that of the archive, the archive. */
async function onDisk(file: string): Promise<Awaited<ReturnType<typeof stat>> | null> {
  for (let at = file; ; at = path.dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found) return found.isFile() ? found : null;
    if (at === path.dirname(at)) return null;
  }
}
