import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a command line asks of a VS Code executable, as far as tests ask. */
export interface LaunchArguments {
  readonly version: boolean;
  /** Installing, removing or listing extensions opens no window. */
  readonly managesExtensions: boolean;
  readonly developmentPaths: readonly string[];
  readonly testsPath: string | undefined;
  readonly userDataDir: string | undefined;
  readonly extensionsDir: string | undefined;
  /** Files and folders to open, absolute. */
  readonly paths: readonly string[];
}

/** Flags whose value may be the next word; any other flag that we do not know stands alone. */
const valued = new Set([
  'disable-extension',
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'extensions-dir',
  'file-uri',
  'folder-uri',
  'install-extension',
  'locale',
  'log',
  'profile',
  'uninstall-extension',
  'user-data-dir',
]);

/** Reads a VS Code command line. A path may be a file URI, as @vscode/test-electron's callers write them. */
export function launchArguments(words: readonly string[], cwd = process.cwd()): LaunchArguments {
  const flags = new Map<string, string[]>();
  const plain: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) plain.push(word);
    else flags.set(name, [...(flags.get(name) ?? []), value ?? (valued.has(name) ? (words[++i] ?? '') : '')]);
  }
  const all = (name: string): string[] => (flags.get(name) ?? []).map((value) => absolute(value, cwd));
  return {
    version: flags.has('version'),
    managesExtensions: ['install-extension', 'uninstall-extension', 'list-extensions'].some((name) => flags.has(name)),
    developmentPaths: all('extensionDevelopmentPath'),
    testsPath: all('extensionTestsPath').at(-1),
    userDataDir: all('user-data-dir').at(-1),
    extensionsDir: all('extensions-dir').at(-1),
    paths: [...all('folder-uri'), ...all('file-uri'), ...plain.map((word) => absolute(word, cwd))],
  };
}

function absolute(place: string, cwd: string): string {
  return place.startsWith('file:') ? fileURLToPath(place) : path.resolve(cwd, place);
}
