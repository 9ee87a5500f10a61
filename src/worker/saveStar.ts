import { rename, rm, stat } from 'node:fs/promises';

/**
 * Writes a star schema to a file by `save`: first beside it, so that the file is there as a whole or not at all.
 * @throws Error naming the file, if it is one of the log's or cannot be written; what `save` throws.
 */
export async function saveStar<T>(
  file: string,
  logFiles: readonly string[],
  save: (file: string) => Promise<T>,
): Promise<T> {
  if (await isAmong(file, logFiles)) throw new Error(`${file} is a file of the log itself; choose another name`);
  const beside = `${file}.part`;
  try {
    const saved = await save(beside);
    await rename(beside, file);
    return saved;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Whether a path leads to one of the files, by whatever name. */
async function isAmong(file: string, files: readonly string[]): Promise<boolean> {
  const target = await stat(file).catch(() => null);
  if (!target) return false;
  for (const other of files) {
    const found = await stat(other).catch(() => null);
    if (found && found.dev === target.dev && found.ino === target.ino) return true;
  }
  return false;
}
