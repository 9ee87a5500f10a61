import { existsSync } from 'node:fs';
import path from 'node:path';

/** The repository's folder, found upward from the running bundle, wherever under out/ that is. */
export const repoRoot = find(__dirname);

function find(folder: string): string {
  if (existsSync(path.join(folder, 'package-lock.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder)
    throw new Error(`no package-lock.json above ${__dirname}; run this from a clone of log-health`);
  return find(parent);
}
