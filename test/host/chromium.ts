import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium. On a Debian where we are root, installs one when there is none.
 * @throws Error that says what to install.
 */
export async function findChromium(say: (line: string) => void = console.log): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (canRun(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}", which is no program that can be run; correct it or unset it`);
  }
  const found = onThisMachine();
  if (found) return found;
  if (isDebian() && process.getuid?.() === 0) {
    say('installing Chromium with apt-get …');
    await aptInstall('chromium');
    const installed = onThisMachine();
    if (installed) return installed;
  }
  throw new Error(
    'no Chromium found. Install one ("apt-get install chromium", "npx playwright-core install chromium", or Google Chrome), or name it in CHROMIUM_PATH.',
  );
}

function onThisMachine(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const programs = [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...applications];
  return [...programs, chromium.executablePath()].find(canRun);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's chromium package is a stub for a snap, so only Debian itself counts. */
function isDebian(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

async function aptInstall(name: string): Promise<void> {
  const run = promisify(execFile);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-qq'], { env, maxBuffer: 64 << 20 });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, maxBuffer: 64 << 20 });
  } catch (error) {
    throw new Error(`apt-get could not install ${name}: ${String(error)}`);
  }
}
