import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Host } from './installHost';

export interface ServerOptions {
  readonly host: Host;
  /** Profile, logs and installed extensions; by default a temporary folder that `stop` removes. */
  readonly dataDir?: string;
  readonly extensionsDir?: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Whoever opens the address must know it; by default there is none. */
  readonly token?: string;
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Lets the address name an extension under development and its tests, and hides notification toasts. */
  readonly testDriver?: boolean;
}

/** A VS Code whose window is a web page on 127.0.0.1. */
export interface VsCodeServer {
  readonly authority: string;
  readonly dataDir: string;
  /** What it printed so far. */
  log(): string;
  stop(): Promise<void>;
  /** Settles when the server ends, asked to or not. */
  readonly ended: Promise<void>;
}

/** Nothing that asks, blinks, downloads or moves by itself. */
const quiet = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const startLimitMs = 60_000;

/** @throws Error when the port is taken, or with the server's last words when it does not come up. */
export async function startServer(options: ServerOptions): Promise<VsCodeServer> {
  if (options.port) await mustBeFree(options.port);
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'log-health-')));
  const extensionsDir = options.extensionsDir ?? path.join(dataDir, 'extensions');
  await mkdir(path.join(dataDir, 'data', 'User'), { recursive: true });
  await mkdir(extensionsDir, { recursive: true });
  const settings = JSON.stringify({ ...quiet, ...options.settings }, null, 2);
  await writeFile(path.join(dataDir, 'data', 'User', 'settings.json'), settings);

  const child = spawn(options.host.node, serverArguments(options, dataDir, extensionsDir), {
    // An empty gallery keeps the server from asking open-vsx.org for anything.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (log += String(data)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    await end(child, ended);
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await listening(child, () => log);
    return { authority: `127.0.0.1:${port}`, dataDir, log: () => log, stop, ended };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments(options: ServerOptions, dataDir: string, extensionsDir: string): string[] {
  const { host, port = 0, token, testDriver = true } = options;
  return [
    host.entry,
    '--host=127.0.0.1',
    `--port=${port}`,
    token === undefined ? '--without-connection-token' : `--connection-token=${token}`,
    '--accept-server-license-terms',
    '--telemetry-level=off',
    `--server-data-dir=${dataDir}`,
    `--extensions-dir=${extensionsDir}`,
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** VS Code's server neither ends nor says so when it cannot have its port. */
function mustBeFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ message }) =>
      reject(new Error(`port ${port} cannot be used (${message}); name another or none`)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

async function listening(child: ChildProcess, log: () => string): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<number>((resolve, reject) => {
      const failed = (why: string): void => reject(new Error(`VS Code's server ${why}:\n${log().slice(-2000)}`));
      timer = setTimeout(() => failed(`was not up after ${startLimitMs / 1000} s`), startLimitMs);
      child.once('error', (error) => failed(`could not be started (${error.message})`));
      child.once('close', (code) => failed(`ended with code ${code}`));
      child.stdout?.on('data', () => {
        const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
        if (port !== undefined) resolve(Number(port));
      });
    });
  } finally {
    clearTimeout(timer);
  }
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
}
