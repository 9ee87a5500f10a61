import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const listed = path.join('test', 'bench');
/** Outside test/, whose TypeScript files are all checked, built and counted as the project's own. */
export const peersFolder = path.join('out', 'bench', 'peers');

/** Installs the packages that test/bench/package-lock.json names, unless they are there. @throws Error where npm fails. */
export function installPeers(): void {
  if (installed()) return;
  process.stdout.write('installing the peers, 70 MB …\n');
  mkdirSync(peersFolder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(listed, file), path.join(peersFolder, file));
  // One try more, not npm's two, of which the second is a minute later.
  const args = ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1'];
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: peersFolder, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: peersFolder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0)
    throw new Error(
      `npm ci failed in ${peersFolder}, where benchmarks and the oracle find DuckDB; check that the npm registry answers ("npm ping"), then try again`,
    );
}

/** npm writes its own record last, so an install that did not end has none. */
function installed(): boolean {
  const lock = (folder: string) => readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
  return existsSync(path.join(peersFolder, 'node_modules', '.package-lock.json')) && lock(peersFolder) === lock(listed);
}
