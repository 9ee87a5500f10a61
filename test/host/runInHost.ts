import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { repoRoot } from '../support/repoRoot';
import { vsCodeExecutable } from './desktop';
import type { HostVersion } from './hostVersions';
import type { SuiteResult } from './suite/suite';

export interface HostRun {
  readonly version: HostVersion;
  /** The extension's folder and the module whose `run` is called there. */
  readonly extension?: string;
  readonly suite?: string;
}

/**
 * Runs a suite inside the extension host of a VS Code and gives what it wrote, failures included.
 * @throws Error when VS Code ended before the suite did.
 */
export async function runInHost({ version, extension = repoRoot, suite = builtSuite }: HostRun): Promise<SuiteResult> {
  const { executable, kind } = await vsCodeExecutable(version);
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'log-health-'));
  const results = path.join(temporary, 'results.json');
  const at = (name: string): string => path.join(temporary, name);
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      extensionTestsEnv: { LOG_HEALTH_RESULTS: results, LOG_HEALTH_LOGS: temporary, VSCODE_HOST_VERSION: version },
      launchArgs: [await workspace(temporary), `--user-data-dir=${at('user')}`, `--extensions-dir=${at('extensions')}`],
    }).catch((error: unknown) => {
      console.error(`VS Code ${version} (${kind}): ${String(error)}`);
    });
    return JSON.parse(await readFile(results, 'utf8'));
  } catch (error) {
    throw new Error(`VS Code ${version} (${kind}) ended before the suite did: ${String(error)}`);
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

const builtSuite = path.join(repoRoot, 'out', 'test', 'host', 'suite', 'all.suite.js');

/** An empty folder for the suite to write its logs to. */
function workspace(temporary: string): Promise<string> {
  return mkdtemp(path.join(temporary, 'workspace-'));
}
