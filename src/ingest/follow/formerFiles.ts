import type { Anchor } from './anchor';
import type { FolderLooks } from './folderLooks';
import { openFile } from './openFile';
import { rotatedNames } from './rotatedNames';

interface FormerFile {
  /** Which of the log's files it is. */
  readonly index: number;
  /** `null` while it is held open: its inode is not given to another file before it is closed. */
  readonly anchor: Anchor | null;
}

/** The files that a path led to, to be found again under the names that they were given. */
export class FormerFiles {
  private readonly files = new Map<number, FormerFile>();

  opened(inode: number, index: number): void {
    this.files.set(inode, { index, anchor: null });
  }

  /** From now on a file with that inode is the same only if it still has what was read last. */
  closed(inode: number, anchor: Anchor): void {
    const file = this.files.get(inode);
    if (file) this.files.set(inode, { ...file, anchor });
  }

  /** Their names now, as far as they are found, by their index. */
  async names(path: string, looks: FolderLooks): Promise<ReadonlyMap<number, string>> {
    const names = new Map<number, string>();
    for (const [inode, name] of await rotatedNames(path, new Set(this.files.keys()), looks)) {
      const file = this.files.get(inode);
      if (!file) continue;
      if (await isAt(name, inode, file)) names.set(file.index, name);
      else this.files.delete(inode);
    }
    return names;
  }
}

async function isAt(name: string, inode: number, { anchor }: FormerFile): Promise<boolean> {
  if (!anchor) return true;
  const file = await openFile(name);
  if (!file) return false;
  try {
    return file.inode === inode && (await anchor.isIn(file.handle));
  } catch {
    return false;
  } finally {
    await file.handle.close();
  }
}
