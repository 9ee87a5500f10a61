import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { commandNames } from '../../src/cli/main';
import { usage } from '../../src/cli/usage';
import { formats } from '../../src/ingest/formats/formats';
import { catalogue } from '../../src/measures/catalogue';
import { scenarios } from '../../src/sample/scenario/catalogue';
import { readManifest } from './manifest';

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
  const manifest = readManifest() as Manifest;

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

  it('has a row for every scenario, with what is planted and its verdict', () => {
    for (const { id, title, verdict } of scenarios)
      assert.ok(readme.includes(`| ${id} | ${title} | ${verdict.replaceAll('_', ' ')} |`), id);
  });

  it('names every format by its id', () => {
    for (const { id } of formats) assert.ok(readme.includes(`\`${id}\``), id);
  });

  it('names every setting', () => {
    const configuration = [manifest.contributes.configuration].flat();
    for (const name of configuration.flatMap(({ properties }) => Object.keys(properties)))
      assert.ok(readme.includes(`\`${name}\``), name);
  });

  it('shows pictures that are there, and those of the gallery take under 1.2 MB', () => {
    const pictures = [...readme.matchAll(/\]\((media\/[^)]+)\)/g)].map(([, file]) => file ?? '');
    assert.ok(pictures.length > 5);
    assert.deepEqual(
      pictures.filter((file) => !existsSync(file)),
      [],
    );
    const outside = readme.replace(/^## Gallery\n[\s\S]*?(?=^## )/m, '');
    assert.ok(!outside.includes('media/gallery/'), 'the package has its README without that section');
    const sizes = readdirSync('media/gallery').map((file) => statSync(path.join('media/gallery', file)).size);
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 1.2e6);
  });

  it('names every command of the command line, and so does its usage', () => {
    const named = (text: string) => [
      ...new Set([...text.matchAll(/^log-health ([\w-]+)/gm)].map(([, command]) => command)),
    ];
    assert.deepEqual(named(readme), commandNames);
    assert.deepEqual(named(usage), commandNames);
  });
});

describe('the changelog', () => {
  it('begins with the version of the manifest', () => {
    const { version } = readManifest() as Manifest;
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

  it('points to files that exist, in the folder that the row is of', () => {
    const map = read('src/README.md');
    assert.ok(namedFiles(map).length > 30);
    assert.deepEqual(
      namedFiles(map).filter((file) => !existsSync(file)),
      [],
    );
  });

  it('would be seen to point nowhere: a file of another folder is missed', () => {
    const missing = (line: string) => namedFiles(line).filter((file) => !existsSync(file));
    assert.deepEqual(missing('| `model` | data | `query.ts` |'), []);
    assert.deepEqual(missing('| `cells` | data | `query.ts` |'), ['src/cells/query.ts']);
    assert.deepEqual(missing('| a measure | `measures/catalogue.ts`, `selection.ts` |'), ['src/measures/selection.ts']);
  });
});

/**
 * The paths of the files that a document names in backticks. A bare name is of the folder named last on its line, which
 * begins a row of the layers; a path with folders is of that folder, of src or of the repository.
 */
function namedFiles(document: string): readonly string[] {
  return document.split('\n').flatMap((line) => {
    let folder = 'src';
    return [...line.matchAll(/`([\w./]+)`/g)].flatMap(([, name = '']) => {
      const places = [path.posix.join(folder, name), path.posix.join('src', name), name];
      const bare = !name.includes('/');
      if (!name.endsWith('.ts')) {
        folder = places.slice(1).find((place) => isFolder(place)) ?? folder;
        return [];
      }
      const [first = name] = places;
      const file = bare ? first : (places.find((place) => existsSync(place)) ?? first);
      if (!line.startsWith('| `')) folder = path.posix.dirname(file);
      return [file];
    });
  });
}

const isFolder = (place: string): boolean => existsSync(place) && statSync(place).isDirectory();
