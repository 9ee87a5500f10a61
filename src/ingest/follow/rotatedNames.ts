import path from 'node:path';
import type { FolderLooks } from './folderLooks';

/** So many files beside a log are looked at. */
const mostLooks = 1000;

/**
 * Where files are found that had this path until they were renamed: by inode, among the files of its folder whose names
 * are like its own (`app.log.1`, `app-2025-03-01.log`).
 */
export async function rotatedNames(
  file: string,
  inodes: ReadonlySet<number>,
  looks: FolderLooks,
): Promise<ReadonlyMap<number, string>> {
  const { dir, base } = path.parse(file);
  const stem = base.split('.').find((part) => part !== '') ?? base;
  const found = new Map<number, string>();
  const names = await looks.namesIn(dir);
  for (const name of names.filter((other) => other !== base && other.includes(stem)).slice(0, mostLooks)) {
    const other = path.join(dir, name);
    const inode = await looks.inodeOf(other);
    if (inode !== null && inodes.has(inode)) found.set(inode, other);
  }
  return found;
}
