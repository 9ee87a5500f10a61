// What `npm start [FILE…]` runs once the repository is built: VS Code, with Log Health open on a log.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Host, installHost } from './host/installHost';
import { writeOpenerExtension } from './host/openerExtension';
import { sampleLog } from './host/sampleLog';
import { startArguments, startUsage } from './host/startArguments';
import { startServer } from './host/vscodeServer';
import { workbenchAddress } from './host/workbenchAddress';
import { endAllGroups } from './support/processGroup';
import { repoRoot } from './support/repoRoot';
import { untilStopped } from './support/untilStopped';

const say = (line: string): void => console.log(`Log Health: ${line}`);

const stopped = untilStopped();

async function main(words: readonly string[]): Promise<number> {
  const asked = startArguments(words, process.env, process.env.INIT_CWD ?? process.cwd());
  if (asked.help) {
    console.log(startUsage);
    return 0;
  }
  const files = asked.files.length > 0 ? asked.files : [await unlessStopped(sampleLog(say))];
  if (!asked.server && hasCode()) return openDesktop(files);
  return openServer(files, asked.port);
}

/** Whether `code` can open a window with an extension under development: not as root, and not from inside a remote window. */
function hasCode(): boolean {
  if (process.env.VSCODE_IPC_HOOK_CLI !== undefined || process.getuid?.() === 0) return false;
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

async function openDesktop(files: readonly string[]): Promise<number> {
  const opener = path.join(repoRoot, 'out', 'opener');
  await writeOpenerExtension(opener, files);
  const args = [`--extensionDevelopmentPath=${repoRoot}`, `--extensionDevelopmentPath=${opener}`, folderOf(files)];
  const shell = process.platform === 'win32';
  const words = shell ? args.map((word) => `"${word}"`) : args;
  const { status } = spawnSync('code', words, { stdio: 'inherit', shell });
  if (status === 0) say(`VS Code opens on ${files.join(', ')}`);
  else say('the "code" command failed; try again with: npm start -- --server');
  return status ?? 1;
}

async function openServer(files: readonly string[], port: number): Promise<number> {
  const host = await unlessStopped(newestHost());
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'log-health-'));
  try {
    const extensionsDir = path.join(dataDir, 'extensions');
    copyExtension(extensionsDir);
    await writeOpenerExtension(path.join(extensionsDir, 'log-health.log-health-opener-0.0.1'), files);
    // Whoever reaches the server can run programs as this user, so the address carries a secret.
    const token = randomBytes(12).toString('hex');
    const server = await startServer({ host, dataDir, extensionsDir, port, token, testDriver: false });
    try {
      const address = workbenchAddress(server.authority, { folder: folderOf(files), token });
      console.log(`\nLog Health is open at ${address}\n(Ctrl-C ends it)\n`);
      openBrowser(address);
      const failed = await Promise.race([stopped.then(() => false), server.ended.then(() => true)]);
      if (failed) throw new Error(`VS Code's server ended by itself:\n${server.log().slice(-1000)}`);
      return 0;
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function newestHost(): Promise<Host> {
  try {
    return await installHost('1.139.1', say);
  } catch (error) {
    say(`${error instanceof Error ? error.message : error}\ntrying the older VS Code …`);
    return installHost('1.99.3', say);
  }
}

/** Puts what is shipped where the server looks for installed extensions. */
function copyExtension(extensionsDir: string): void {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(repoRoot, 'package.json'), 'utf8'));
  for (const part of [
    'package.json',
    'package.nls.json',
    'package.nls.de.json',
    'README.md',
    'LICENSE',
    'dist',
    'l10n',
    'media',
  ]) {
    const from = path.join(repoRoot, part);
    const to = path.join(extensionsDir, `${publisher}.${name}-${version}`, part);
    if (existsSync(from)) cpSync(from, to, { recursive: true });
  }
}

function folderOf(files: readonly string[]): string {
  return path.dirname(files[0] ?? repoRoot);
}

/** Shows the address, for someone who sits at this machine. */
function openBrowser(address: string): void {
  const screen = process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!process.stdout.isTTY || !screen || process.env.CI) return;
  const program = process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(program, [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** The work's result, or an end to it all when the user asks for that first. */
function unlessStopped<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    stopped.then(() => {
      throw new Error('stopped');
    }),
  ]);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  async (error) => {
    console.error(`Log Health: ${error instanceof Error ? error.message : error}`);
    await endAllGroups();
    process.exit(1);
  },
);
