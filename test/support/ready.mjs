// Makes a fresh clone able to build: checks Node and installs the packages that package-lock.json names.
// Plain Node, because nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const oldestNode = 20;

/** What keeps this Node from running the project, or undefined. */
export function nodeProblem(version = process.versions.node) {
  if (Number.parseInt(version, 10) >= oldestNode) return undefined;
  return `Log Health needs Node ${oldestNode} or newer and this is ${version}. Install one from https://nodejs.org and try again.`;
}

/** Whether the packages in node_modules are those of the lock file; `installed` is npm's own record of them. */
export function sameInstall(wanted, installed, { platform = process.platform, arch = process.arch } = {}) {
  const needed = ({ optional, os, cpu, libc }) => !optional || (os?.includes(platform) && cpu?.includes(arch) && !libc);
  const found = new Map(Object.entries(installed.packages ?? {}));
  for (const [place, entry] of Object.entries(wanted.packages ?? {})) {
    if (place === '') continue;
    const have = found.get(place);
    found.delete(place);
    if (have ? have.version !== entry.version || have.integrity !== entry.integrity : needed(entry)) return false;
  }
  return found.size === 0;
}

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

function upToDate(root) {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  try {
    return sameInstall(json(path.join(root, 'package-lock.json')), json(record));
  } catch {
    return false; // No record: never installed, or an install that did not end.
  }
}

function install(root) {
  const modules = path.join(root, 'node_modules');
  // npm ci empties the folder before it fills it: behind a link that is the folder of another checkout.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
    fail(
      'Log Health: node_modules is a link, and its packages are not those of package-lock.json. Remove the link, then run the same command again.',
    );
  const started = Date.now();
  console.log('Log Health: installing packages with npm ci …');
  const args = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  const done = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status === 0) {
    console.log(`Log Health: packages installed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return;
  }
  const said = `${done.error?.message ?? ''}\n${done.stdout ?? ''}\n${done.stderr ?? ''}`
    .trim()
    .split('\n')
    .slice(0, 15);
  fail(
    `${said.join('\n')}\n\nLog Health: npm ci failed. Check that the npm registry answers ("npm ping"), then run the same command again.`,
  );
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
  const problem = nodeProblem();
  if (problem) fail(problem);
  if (!upToDate(root)) install(root);
}
