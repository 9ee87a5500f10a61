import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { installPeers } from '../bench/installPeers';
import { findChromium } from '../host/chromium';
import { type HostVersion, hostVersions } from '../host/hostVersions';
import { installHost } from '../host/installHost';
import { nodeTests, testFiles } from './nodeTests';
import { runGroup } from './processGroup';
import { repoRoot } from './repoRoot';
import { runsVariable } from './runs';
import { sharedTests } from './sharedTests';
import { nothing, plus, type Tally } from './tally';
import { windowTests } from './windowTests';

type Say = (line: string) => void;

/** One part of `npm test`. It ends by itself within its time. */
export interface Stage {
  readonly name: string;
  readonly what: string;
  run(say: Say): Promise<Tally>;
}

const minute = 60_000;
const versions: readonly HostVersion[] = ['1.99.3', '1.139.1'];
/** The VS Code server and a headless Chromium are at home on Linux; elsewhere the desktop VS Code runs the in-host suites. */
const hasServerHost = process.platform === 'linux';

export const stages: readonly Stage[] = [
  {
    name: 'types',
    what: 'type check',
    run: (say) =>
      checks(
        'types',
        say,
        ['.', 'webview', 'test'].map((folder) => ({
          title: `${path.join(folder, 'tsconfig.json')} has no type error`,
          program: 'node_modules/typescript/bin/tsc',
          args: ['-p', path.join(folder, 'tsconfig.json')],
        })),
      ),
  },
  {
    name: 'lint',
    what: 'biome check',
    run: (say) =>
      checks('lint', say, [
        {
          title: 'biome has nothing to say',
          program: 'node_modules/@biomejs/biome/bin/biome',
          args: ['check', '--error-on-warnings', '.'],
        },
      ]),
  },
  {
    name: 'unit',
    what: 'unit, engine and repository tests',
    run: (say) => sharedTests('unit', unitFiles(), { fileTimeoutMs: minute, atOnce: availableParallelism() + 1, say }),
  },
  {
    name: 'thorough',
    what: 'properties and engine parity in all their runs, of which unit does a tenth',
    run: (say) =>
      sharedTests('thorough', unitFiles().filter(hasRuns), {
        fileTimeoutMs: 5 * minute,
        atOnce: availableParallelism() + 1,
        env: { [runsVariable]: 'all' },
        say,
      }),
  },
  {
    name: 'oracle',
    what: 'every number counted again by DuckDB, from the same files',
    run: async (say) => {
      installPeers();
      return nodeTests('oracle', testFiles('test/oracle'), { timeoutMs: 8 * minute, say });
    },
  },
  {
    name: 'hosts',
    what: 'a Chromium and two VS Codes to test in',
    run: (say) => (hasServerHost ? prepare(say) : leaveOut(say, 'the VS Code server is for Linux')),
  },
  {
    name: 'webview',
    what: 'the panel in a headless Chromium',
    run: (say) => browserTests('webview', testFiles('test/webview'), say),
  },
  ...versions.map((version) => ({
    name: `host-${version}`,
    what: `suites in the extension host of VS Code ${version}`,
    run: (say: Say) =>
      nodeTests(`host-${version}`, testFiles('test/host/suite'), {
        timeoutMs: 6 * minute,
        env: { VSCODE_HOST_VERSION: version },
        say,
      }),
  })),
  ...versions.map((version) => ({
    name: `ui-${version}`,
    what: `the window of VS Code ${version}, driven by hand`,
    run: (say: Say) => browserTests(`ui-${version}`, testFiles('test/host/ui'), say, version),
  })),
  {
    name: 'package',
    what: 'the .vsix, installed and used',
    run: (say) => browserTests('package', testFiles('test/host/package'), say),
  },
];

function unitFiles(): string[] {
  const folders = [
    'test/unit',
    'test/engine',
    'test/repo',
    'test/support',
    'test/bench',
    'test/eval',
    'test/gallery',
  ].flatMap((folder) => testFiles(folder));
  return [...folders, ...testFiles('test/host', { recursive: false })];
}

/** Whether a built test file has fewer runs in `unit` than in `thorough`. */
function hasRuns(file: string): boolean {
  return readFileSync(file).includes(runsVariable);
}

function browserTests(stage: string, files: readonly string[], say: Say, version?: HostVersion): Promise<Tally> {
  if (!hasServerHost) return leaveOut(say, 'needs the VS Code server, which is for Linux');
  const env = version === undefined ? {} : { VSCODE_HOST_VERSION: version };
  return windowTests(stage, files, { fileTimeoutMs: 4 * minute, env, say });
}

async function prepare(say: Say): Promise<Tally> {
  say(`Chromium: ${await findChromium(say)}`);
  for (const version of Object.keys(hostVersions) as HostVersion[]) await installHost(version, say);
  return nothing;
}

async function leaveOut(say: Say, reason: string): Promise<Tally> {
  say(`skipped: ${reason}`);
  return { ...nothing, skipped: 1 };
}

interface Check {
  readonly title: string;
  readonly program: string;
  readonly args: readonly string[];
}

async function checks(stage: string, say: Say, list: readonly Check[]): Promise<Tally> {
  const tallies = await Promise.all(list.map((check) => runCheck(stage, say, check)));
  return tallies.reduce(plus, nothing);
}

async function runCheck(stage: string, say: Say, { title, program, args }: Check): Promise<Tally> {
  const lines: string[] = [];
  const onLine = (line: string): void => {
    lines.push(line);
    say(line);
  };
  const script = path.join(repoRoot, program);
  if (!existsSync(script)) throw new Error(`${program} is not installed; run "npm ci"`);
  const { code, timedOut } = await runGroup(process.execPath, [script, ...args], {
    cwd: repoRoot,
    timeoutMs: 5 * minute,
    onLine,
  });
  if (code === 0) return { ...nothing, passed: 1 };
  const detail = timedOut ? 'did not end within 5 minutes' : lines.slice(-40).join('\n');
  return { ...nothing, failures: [{ stage, title, detail }] };
}
