import { readdir, stat } from 'node:fs/promises';

/** What stands in folders, each name looked at once: for one look at many files that share a folder. */
export class FolderLooks {
  private readonly names = new Map<string, readonly string[]>();
  private readonly inodes = new Map<string, number | null>();

  /** The names in a folder; none where it cannot be read. */
  async namesIn(folder: string): Promise<readonly string[]> {
    const known = this.names.get(folder);
    if (known) return known;
    const names = await readdir(folder).catch(() => []);
    this.names.set(folder, names);
    return names;
  }

  /** The inode that a path leads to; `null` for none. */
  async inodeOf(file: string): Promise<number | null> {
    const known = this.inodes.get(file);
    if (known !== undefined) return known;
    const inode = (await stat(file).catch(() => null))?.ino ?? null;
    this.inodes.set(file, inode);
    return inode;
  }
}
