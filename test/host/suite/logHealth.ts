import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { LogHealthApi } from '../../../src/host/api';

/** The extension under test, as another extension would reach it. */
export async function logHealth(): Promise<LogHealthApi> {
  const extension = vscode.extensions.getExtension<LogHealthApi>('log-health.log-health');
  if (!extension) throw new Error('log-health.log-health is not there');
  return extension.activate();
}

/** A new folder for the logs of a test; who runs the suites removes it. */
export const freshFolder = (): Promise<string> =>
  mkdtemp(path.join(process.env.LOG_HEALTH_LOGS ?? os.tmpdir(), 'log-health-suite-'));

/** A login, as the test logs have it. */
export interface Login {
  readonly ts: string;
  readonly user: string;
  readonly device: string;
  readonly tier: string;
  readonly outcome: string;
}

const start = Date.UTC(2025, 2, 1);

/** Two thousand logins of fifty users in forty days; tablets fail, and some others. */
export const logins: readonly Login[] = Array.from({ length: 2000 }, (_, i) => {
  const device = ['Desktop', 'Mobile', 'Tablet'][(i * 7) % 3] ?? 'Desktop';
  return {
    ts: new Date(start + i * 1_728_000).toISOString(),
    user: `user-${(i * 13) % 50}`,
    device,
    tier: ['Free', 'Pro'][(i >> 3) % 2] ?? 'Free',
    outcome: i % 11 === 0 || (device === 'Tablet' && i % 4 === 0) ? 'failure' : 'success',
  };
});

/** Writes records as JSON lines into a folder of their own, and gives the path. */
export async function writeLog(name: string, records: readonly object[] = logins): Promise<string> {
  const file = path.join(await freshFolder(), name);
  await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return file;
}

/** Waits until something holds. @throws Error naming what did not come to hold. */
export async function until(what: string, holds: () => boolean, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`still waiting for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
