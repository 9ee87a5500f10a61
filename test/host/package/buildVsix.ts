import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { repoRoot } from '../../support/repoRoot';

const run = promisify(execFile);

export interface Vsix {
  readonly file: string;
  remove(): Promise<void>;
}

/** Builds the package as `npm run package` does, in a copy of the repository, so that the build under test stays. */
export async function buildVsix(): Promise<Vsix> {
  const copy = await mkdtemp(path.join(os.tmpdir(), 'log-health-vsix-'));
  const remove = (): Promise<void> => rm(copy, { recursive: true, force: true });
  try {
    const leftOut = new Set(['node_modules', 'dist', 'out', '.git', '.hosts']);
    await cp(repoRoot, copy, { recursive: true, filter: (from) => !leftOut.has(path.relative(repoRoot, from)) });
    await symlink(path.join(repoRoot, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: copy });
    await run(
      process.execPath,
      [path.join(repoRoot, 'node_modules', '@vscode', 'vsce', 'vsce'), ...(await vsceWords())],
      { cwd: copy },
    );
    return { file: path.join(copy, 'log-health.vsix'), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The words after "vsce" in the script of package.json, so that the script is what is tested. */
async function vsceWords(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(path.join(repoRoot, 'package.json'), 'utf8'));
  return String(scripts.package).split('&& vsce ').at(-1)?.split(' ') ?? [];
}
