import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { usage } from '../../src/cli/usage';
import { catalogue } from '../../src/measures/catalogue';

interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette?: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration:
      | { readonly properties: Readonly<Record<string, unknown>> }
      | readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
}

/** A document with runs of blanks as one, as tables may be aligned. */
const read = (file: string): string => readFileSync(file, 'utf8').replace(/ +/g, ' ');

describe('the README', () => {
  const readme = read('README.md');
  const manifest = JSON.parse(read('package.json')) as Manifest;

  it('defines every measure in the words of the catalogue', () => {
    for (const { label, doc } of catalogue)
      assert.ok(readme.includes(`| ${label} | ${doc} |`), `| ${label} | ${doc} |`);
  });

  it('names every command of the palette', () => {
    const hidden = new Set(
      (manifest.contributes.menus.commandPalette ?? [])
        .filter(({ when }) => when === 'false')
        .map(({ command }) => command),
    );
    for (const { command, title } of manifest.contributes.commands) {
      if (!hidden.has(command)) assert.ok(readme.includes(`| ${title} |`), title);
    }
  });

  it('names every setting', () => {
    const configuration = [manifest.contributes.configuration].flat();
    for (const name of configuration.flatMap(({ properties }) => Object.keys(properties)))
      assert.ok(readme.includes(`\`${name}\``), name);
  });

  it('names every command of the command line', () => {
    for (const [, command] of usage.matchAll(/^log-health (\w+)/gm))
      assert.ok(readme.includes(`log-health ${command}`), command);
  });
});

describe('the changelog', () => {
  it('begins with the version of the manifest', () => {
    const { version } = JSON.parse(read('package.json')) as Manifest;
    assert.equal(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1], version);
  });
});

describe('src/README.md', () => {
  it('has a row for every folder of src, and none for one that is not there', () => {
    const map = read('src/README.md');
    const rows = [...map.matchAll(/^\| `(\w+)` \|/gm)].map(([, folder]) => folder).sort();
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
    assert.deepEqual(rows, folders);
  });

  it('points to files that exist', () => {
    const map = read('src/README.md');
    const known = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
    const named = [...map.matchAll(/`([\w/]+\.ts)`/g)].map(([, file]) => file ?? '');
    const missing = named.filter(
      (file) =>
        !file.startsWith('test/') &&
        !file.startsWith('webview/') &&
        !known.some((path) => path.endsWith(file)) &&
        file !== 'main.ts',
    );
    assert.deepEqual(missing, []);
  });
});
