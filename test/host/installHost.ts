import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { repoRoot } from '../support/repoRoot';
import { type HostVersion, hostVersions } from './hostVersions';

const run = promisify(execFile);

/** A VS Code server on disk: start `entry` with `node`. */
export interface Host {
  readonly version: HostVersion;
  readonly node: string;
  readonly entry: string;
}

/** Dependencies of the server that a test has no use for; kerberos would even have to be compiled. */
const unwanted = [
  'kerberos',
  'ssh2',
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
];

/**
 * A real VS Code as a server, from npm packages alone; nothing is compiled. Installs it when it is not there yet.
 * It is put together in a folder of its own and moved into place whole, so two installs at once do not meet.
 * @throws Error with npm's words when npm cannot bring it.
 */
export async function installHost(version: HostVersion, say: (line: string) => void = console.log): Promise<Host> {
  const home = path.resolve(process.env.LOG_HEALTH_HOSTS || path.join(repoRoot, '.hosts'));
  const place = path.join(home, version);
  if (!existsSync(place)) {
    const started = Date.now();
    say(`installing VS Code ${version} from npm …`);
    await mkdir(home, { recursive: true });
    await removeAbandoned(home);
    const staging = await mkdtemp(path.join(home, `.${version}-`));
    try {
      await assemble(version, staging);
      await moveInto(place, staging);
    } catch (error) {
      throw new Error(
        `VS Code ${version} could not be installed from npm: ${String(error)}\nCheck that the npm registry answers ("npm ping") and try again.`,
      );
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    say(`VS Code ${version} installed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  const ownNode = path.join(place, 'node', 'bin', 'node');
  const entry = path.join(place, 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
  return { version, node: existsSync(ownNode) ? ownNode : process.execPath, entry };
}

/** Installs that were cut off leave their folder behind; none takes half an hour. */
async function removeAbandoned(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const folder = path.join(home, name);
    if (/^\.\d/.test(name) && Date.now() - (await stat(folder)).mtimeMs > 30 * 60_000) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function assemble(version: HostVersion, folder: string): Promise<void> {
  const { codeServer, node } = hostVersions[version];
  await unpack(`code-server@${codeServer}`, path.join(folder, 'code-server'));
  const vscode = path.join(folder, 'code-server', 'lib', 'vscode');
  await leaveOut(path.join(vscode, 'package.json'));
  // The shrinkwrap that is shipped is not in step with package.json, so npm would refuse it.
  await rm(path.join(vscode, 'npm-shrinkwrap.json'), { force: true });
  await npm(vscode, 'install', '--ignore-scripts', '--omit=dev', '--no-package-lock');
  await linkRipgrep(path.join(vscode, 'node_modules', '@vscode', 'ripgrep'));
  if (node) await unpack(`node-${process.platform}-${process.arch}@${node}`, path.join(folder, 'node'));
}

/** Puts a package's own files into a folder, without its dependencies. */
async function unpack(spec: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = (await npm(folder, 'pack', spec, '--silent')).trim().split('\n').at(-1) ?? '';
  await run('tar', ['xzf', file, '--strip-components=1'], { cwd: folder });
  await rm(path.join(folder, file));
}

async function leaveOut(packageFile: string): Promise<void> {
  const manifest: Record<string, Record<string, unknown> | undefined> = JSON.parse(await readFile(packageFile, 'utf8'));
  for (const list of ['dependencies', 'optionalDependencies', 'overrides']) {
    for (const name of Object.keys(manifest[list] ?? {})) {
      if (unwanted.some((other) => name === other || name.startsWith(`${other}@`))) delete manifest[list]?.[name];
    }
  }
  await writeFile(packageFile, JSON.stringify(manifest));
}

/** "Find in files" needs ripgrep, which the package would download in a script; the machine's own will do. */
async function linkRipgrep(folder: string): Promise<void> {
  if (!existsSync(folder) || existsSync(path.join(folder, 'bin', 'rg')) || !existsSync('/usr/bin/rg')) return;
  await mkdir(path.join(folder, 'bin'), { recursive: true });
  await symlink('/usr/bin/rg', path.join(folder, 'bin', 'rg'));
}

async function moveInto(place: string, staging: string): Promise<void> {
  try {
    await rename(staging, place);
  } catch (error) {
    if (!existsSync(place)) throw error; // Else another install was first, and one is enough.
  }
}

async function npm(cwd: string, ...args: string[]): Promise<string> {
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const { stdout } = await run('npm', [...args, ...quiet], { cwd, maxBuffer: 64 << 20 });
  return stdout;
}
