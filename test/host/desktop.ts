import { spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { repoRoot } from '../support/repoRoot';
import { type HostVersion, hostVersions } from './hostVersions';

/** An executable that takes VS Code's command line. */
export interface VsCodeExecutable {
  readonly executable: string;
  readonly kind: 'desktop' | 'server';
}

/**
 * The desktop VS Code of a version where it can be downloaded and shown, else the stand-in that runs the same version as a server.
 * LOG_HEALTH_DESKTOP=0 asks for the stand-in.
 */
export async function vsCodeExecutable(
  version: HostVersion,
  say: (line: string) => void = console.log,
): Promise<VsCodeExecutable> {
  const needsScreen = process.platform === 'linux' && !process.env.DISPLAY;
  if (process.env.LOG_HEALTH_DESKTOP === '0') return standIn();
  if (needsScreen && !isOnPath('xvfb-run')) {
    say('no screen and no xvfb-run: the desktop VS Code cannot be shown, a VS Code server stands in');
    return standIn();
  }
  try {
    const cachePath = path.join(repoRoot, '.hosts', 'desktop');
    const executable = await downloadAndUnzipVSCode({
      version: hostVersions[version].desktop,
      cachePath,
      reporter: new SilentReporter(),
    });
    return {
      executable: needsScreen ? await script(`xvfb-${version}`, ['xvfb-run', '-a', executable]) : executable,
      kind: 'desktop',
    };
  } catch (error) {
    say(`the desktop VS Code cannot be downloaded (${reason(error)}): a VS Code server stands in`);
    return standIn();
  }
}

async function standIn(): Promise<VsCodeExecutable> {
  if (process.platform === 'win32')
    throw new Error('on Windows the suites need a desktop VS Code; check the connection');
  const vscode = path.join(repoRoot, 'out', 'test', 'host', 'vscode.js');
  return { executable: await script('code', [process.execPath, vscode]), kind: 'server' };
}

/** An executable file in out/bin that runs a command with whatever arguments it is given. */
async function script(name: string, command: readonly string[]): Promise<string> {
  const file = path.join(repoRoot, 'out', 'bin', name);
  const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\nexec ${quoted} "$@"\n`);
  await chmod(file, 0o755);
  return file;
}

function isOnPath(program: string): boolean {
  return spawnSync(program, ['--help'], { stdio: 'ignore' }).error === undefined;
}

function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /getaddrinfo \w+ \S+|\b(ECONN\w+|ETIMEDOUT)\b/.exec(text)?.[0] ?? text.split('\n')[0] ?? text;
}
