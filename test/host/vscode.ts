// Stands in for the VS Code executable that @vscode/test-electron starts: takes its command line, runs the extension's tests
// in a VS Code server with a headless Chromium before it, and ends with their exit code.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostVersion } from './hostVersions';
import { installHost } from './installHost';
import { launchArguments } from './launchArguments';
import { isServerNoise } from './serverNoise';
import { startServer, type VsCodeServer } from './vscodeServer';
import { Workbench } from './workbench';

const timeoutMs = 10 * 60_000;

async function main(words: readonly string[]): Promise<number> {
  const asked = launchArguments(words);
  const host = await installHost(hostVersion(), console.error);
  if (asked.version) {
    console.log(host.version);
    return 0;
  }
  if (asked.managesExtensions) {
    const env = { ...process.env, EXTENSIONS_GALLERY: '{}' };
    const args = [host.entry, '--accept-server-license-terms', ...words];
    return spawnSync(host.node, args, { stdio: 'inherit', env }).status ?? 1;
  }
  const server = await startServer({
    host,
    settings: userSettings(asked.userDataDir),
    ...(asked.extensionsDir !== undefined && { extensionsDir: asked.extensionsDir }),
  });
  try {
    return await runTests(server, asked.paths, asked);
  } finally {
    await server.stop();
  }
}

async function runTests(
  server: VsCodeServer,
  paths: readonly string[],
  target: { readonly developmentPaths: readonly string[]; readonly testsPath: string | undefined },
): Promise<number> {
  let exit: (code: number) => void = () => {};
  const exited = new Promise<number>((resolve) => {
    exit = resolve;
  });
  const workbench = await Workbench.open(server, {
    folder: paths.find((place) => statSync(place, { throwIfNoEntry: false })?.isDirectory()),
    workspace: paths.find((place) => place.endsWith('.code-workspace')),
    developmentPaths: target.developmentPaths,
    testsPath: target.testsPath,
    // VS Code's window calls these two when it runs under the smoke test driver.
    onPage: async (page) => {
      await page.exposeFunction('codeAutomationLog', log);
      await page.exposeFunction('codeAutomationExit', (code: number) => exit(code));
      page.on('crash', () => exit(70));
    },
  });
  const limit = new AbortController();
  const late = sleep(timeoutMs, 124, { signal: limit.signal }).catch(() => 124);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => exit(130));
  try {
    return await Promise.race([exited, late, server.ended.then(() => 70)]);
  } finally {
    limit.abort();
    await workbench.close();
  }
}

function log(type: string, args: readonly unknown[]): void {
  if (isServerNoise(String(args[0]))) return;
  if (type === 'error' || type === 'warn') console.error(...args);
  else console.log(...args);
}

/** The settings of a desktop profile, which are what the caller wrote. */
function userSettings(userDataDir: string | undefined): Record<string, unknown> {
  if (userDataDir === undefined) return {};
  try {
    return JSON.parse(readFileSync(path.join(userDataDir, 'User', 'settings.json'), 'utf8'));
  } catch {
    return {};
  }
}

main(process.argv.slice(2)).then(
  // test-electron drops our output the moment we exit, so it gets a moment to read it.
  (code) => setTimeout(() => process.exit(code), 200),
  (error) => {
    console.error(error);
    setTimeout(() => process.exit(70), 200);
  },
);
