import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface GroupOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
  /** Ends the group when it is aborted. */
  readonly signal?: AbortSignal;
  /** Gets the command as it starts, with a channel for messages to it. */
  readonly onStart?: (child: ChildProcess) => void;
  /** Each line that the command prints, stdout and stderr alike. */
  readonly onLine: (line: string) => void;
}

export interface Ended {
  readonly code: number | null;
  readonly timedOut: boolean;
}

const posix = process.platform !== 'win32';
const running = new Set<number>();

/**
 * Runs a command in a process group of its own and ends whatever of the group is left when the command ends or its time is up.
 * @throws Error when the command cannot be started.
 */
export async function runGroup(command: string, args: readonly string[], options: GroupOptions): Promise<Ended> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: options.onStart ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    detached: posix,
  });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface(stream).on('line', options.onLine);
  const closed = closeOf(child);
  let timedOut = false;
  const end = (): void => {
    if (pid !== undefined) void endGroup(pid);
  };
  options.signal?.addEventListener('abort', end);
  const timer =
    options.timeoutMs !== undefined &&
    setTimeout(() => {
      timedOut = true;
      end();
    }, options.timeoutMs);
  try {
    const exit = exitOf(child);
    options.onStart?.(child);
    const code = await exit;
    if (pid !== undefined) await endGroup(pid);
    // A grandchild of another group may hold the pipe open, so the last lines get a moment and no more.
    await Promise.race([closed, sleep(1000)]);
    return { code, timedOut };
  } finally {
    if (timer) clearTimeout(timer);
    if (pid !== undefined) running.delete(pid);
  }
}

/** Ends every group that this process has running; for signal handlers. */
export async function endAllGroups(): Promise<void> {
  await Promise.all([...running].map(endGroup));
}

/** Asks a group to end, and kills it when it has not within five seconds. */
async function endGroup(pid: number): Promise<void> {
  if (!posix) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  if (!signalGroup(pid, 'SIGTERM')) return;
  for (const until = Date.now() + 5000; Date.now() < until; await sleep(50)) {
    if (!signalGroup(pid, 0)) return;
  }
  signalGroup(pid, 'SIGKILL');
}

function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

function closeOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('close', () => resolve()));
}
