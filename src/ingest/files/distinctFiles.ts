import { realpath, stat } from 'node:fs/promises';
import { type FoundFiles, findLogFiles } from './logFile';

/** Finds the files of one log, each once, whatever paths and links lead to it. */
export class DistinctFiles {
  private readonly seen = new Set<string>();

  /**
   * Looks at a file: the log files that it is or holds; nothing for one found before.
   * @throws ReadError as `findLogFiles` does.
   */
  async find(path: string): Promise<FoundFiles> {
    const found = await findLogFiles(path);
    const names = await namesOf(path);
    const known = names.some((name) => this.seen.has(name));
    for (const name of names) this.seen.add(name);
    return known ? { files: [], passedOver: [] } : found;
  }
}

/** What tells a file from all others: its real path, and its place on the disk. None if it has gone meanwhile. */
async function namesOf(path: string): Promise<string[]> {
  try {
    // As bigint: the 64 bits of a Windows file id do not fit a number, and two files would be one.
    const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true });
    const names = [await realpath(path)];
    // Some network and FAT drives give every file the same number, so size and time must agree as well.
    if (ino !== 0n) names.push(`${dev}:${ino}:${size}:${mtimeNs}`);
    return names;
  } catch {
    return [];
  }
}
