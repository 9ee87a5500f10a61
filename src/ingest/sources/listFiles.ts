import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { ReadError } from '../readError';
import { rotationOrder } from './rotationOrder';

export interface ListedFile {
  readonly path: string;
  /** True where it was named itself; false where it was found in a folder or by a glob, and may be no log. */
  readonly isNamed: boolean;
}

/**
 * The files that paths stand for: a file for itself, a folder for all files in it and below but hidden ones, a glob
 * such as `logs/*.log.gz` for those that match. Those of a folder and of a glob come in the order of log rotation.
 * @throws ReadError where a folder is empty or nothing matches.
 */
export async function listFiles(paths: readonly string[]): Promise<readonly ListedFile[]> {
  const lists = await Promise.all(paths.map(listOf));
  return lists.flat();
}

async function listOf(given: string): Promise<readonly ListedFile[]> {
  const found = await stat(given).catch(() => null);
  if (found?.isDirectory())
    return orRefuse(await filesBelow(given, deepest), `${path.basename(given)} is a folder without files; open a log`);
  const glob = picomatch.scan(given);
  if (found || !glob.isGlob) return [{ path: given, isNamed: true }];
  const matches = picomatch(glob.glob, { windows: path.sep === '\\' });
  const depth = glob.glob.includes('**') ? deepest : glob.glob.split('/').length;
  const folder = glob.base === '' ? '.' : glob.base;
  const files = (await filesBelow(folder, depth)).filter((file) => matches(path.relative(folder, file)));
  return orRefuse(files, `no file matches ${given}; check the path`);
}

/** Folders within folders are followed so far. */
const deepest = 16;

/** The files of a folder and of those below; hidden ones, and folders that may not be read, are left out. */
async function filesBelow(folder: string, depth: number): Promise<readonly string[]> {
  if (depth === 0) return [];
  const entries: readonly Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const lists = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (entry) => {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory()) return filesBelow(file, depth - 1);
        return entry.isFile() || (entry.isSymbolicLink() && (await isFile(file))) ? [file] : [];
      }),
  );
  return lists.flat();
}

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

function orRefuse(files: readonly string[], refusal: string): readonly ListedFile[] {
  if (files.length === 0) throw new ReadError(refusal);
  return rotationOrder(files).map((file) => ({ path: file, isNamed: false }));
}
