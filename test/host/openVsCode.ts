import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { repoRoot } from '../support/repoRoot';
import { type HostVersion, hostVersion } from './hostVersions';
import { type Host, installHost } from './installHost';
import { startServer, type VsCodeServer } from './vscodeServer';
import { Workbench, type WorkbenchOptions } from './workbench';

export interface OpenOptions {
  /** By default the version under test, VSCODE_HOST_VERSION. */
  readonly version?: HostVersion;
  /** Files of the folder that is opened, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** A folder that is there already, instead of `files`; it is left alone. */
  readonly folder?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Install this package instead of running the extension from the repository. */
  readonly vsix?: string;
  readonly viewport?: WorkbenchOptions['viewport'];
  readonly onPage?: WorkbenchOptions['onPage'];
}

export interface OpenVsCode {
  readonly workbench: Workbench;
  readonly server: VsCodeServer;
  readonly folder: string;
  /** Ends window, browser and server, and removes what was temporary. */
  close(): Promise<void>;
}

/** A VS Code with the extension, its window open on a folder. */
export async function openVsCode(options: OpenOptions = {}): Promise<OpenVsCode> {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'log-health-'));
  const closers = [() => rm(temporary, { recursive: true, force: true, maxRetries: 5 })];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const host = await installHost(options.version ?? hostVersion());
    const dataDir = path.join(temporary, 'data');
    if (options.vsix !== undefined) await installVsix(host, options.vsix, dataDir);
    const { settings = {}, vsix, viewport, onPage } = options;
    const server = await startServer({ host, dataDir, settings, testDriver: vsix === undefined });
    closers.push(server.stop);
    const folder = options.folder ?? (await writeFiles(options.files ?? {}));
    if (options.folder === undefined) closers.push(() => rm(folder, { recursive: true, force: true }));
    const workbench = await Workbench.open(server, {
      folder,
      developmentPaths: vsix === undefined ? [repoRoot] : [],
      ...(viewport && { viewport }),
      ...(onPage && { onPage }),
    });
    closers.push(() => workbench.close());
    return { workbench, server, folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'logs-'));
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  return folder;
}

async function installVsix(host: Host, vsix: string, dataDir: string): Promise<void> {
  const args = [
    host.entry,
    '--accept-server-license-terms',
    `--server-data-dir=${dataDir}`,
    `--extensions-dir=${path.join(dataDir, 'extensions')}`,
    `--install-extension=${vsix}`,
  ];
  await promisify(execFile)(host.node, args, { env: { ...process.env, EXTENSIONS_GALLERY: '{}' } });
}
