import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importsOf, type SourceFile, sourceFiles } from './sourceFiles';

/** What a layer may import beside itself; src/README.md draws it. */
const may: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/measures': ['src/model'],
  'src/cells': ['src/model', 'src/measures'],
  'src/ingest': ['src/model'],
  'src/engine': ['src/model', 'src/measures'],
  'src/sample': ['src/model'],
  'src/protocol': ['src/model', 'src/measures', 'src/cells'],
  'src/diagnosis': ['src/model', 'src/measures', 'src/engine'],
  'src/worker': [
    'src/model',
    'src/measures',
    'src/engine',
    'src/diagnosis',
    'src/ingest',
    'src/sample',
    'src/protocol',
  ],
  'src/host': ['src/model', 'src/measures', 'src/cells', 'src/protocol'],
  'src/cli': [
    'src/model',
    'src/measures',
    'src/cells',
    'src/ingest',
    'src/engine',
    'src/diagnosis',
    'src/sample',
    'src/worker',
  ],
  'src/extension': ['src/host'],
  webview: ['src/protocol/index', 'src/protocol'],
};

/** Packages with a place of their own; any other package, node: too, is barred from the layers that run everywhere. */
const packages: Readonly<Record<string, readonly string[]>> = {
  vscode: ['src/host', 'src/extension'],
  '@vscode/l10n': ['src', 'webview'],
  'sql.js': ['src/engine'],
  fzstd: ['src/ingest/sources'],
  picomatch: ['src/ingest/sources'],
  'unbzip2-stream': ['src/ingest/sources'],
  yauzl: ['src/ingest/sources'],
  'chart.js': ['webview'],
  '@vscode/webview-ui-toolkit': ['webview/ui'],
};
const withNode = ['src/ingest', 'src/engine', 'src/sample', 'src/worker', 'src/cli', 'src/host', 'src/extension'];

const layerOf = (file: string): string =>
  file.startsWith('webview')
    ? 'webview'
    : file.startsWith('src/extension')
      ? 'src/extension'
      : file.split('/').slice(0, 2).join('/');

function violations(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(importsOf).flatMap(({ from, to }) => {
    const layer = layerOf(from);
    const said = `${from} imports ${to}`;
    if (to.startsWith('node:')) return withNode.includes(layer) ? [] : [said];
    if (!to.startsWith('src/') && !to.startsWith('webview')) {
      const homes = packages[Object.keys(packages).find((name) => to === name || to.startsWith(`${name}/`)) ?? ''];
      return homes?.some((home) => from.startsWith(home)) ? [] : [said];
    }
    const target = layerOf(to);
    if (target === layer) return [];
    if (layer === 'webview') return may.webview?.includes(to) ? [] : [said];
    return may[layer]?.includes(target) ? [] : [said];
  });
}

function cycle(files: readonly SourceFile[]): readonly string[] | undefined {
  const known = new Set(files.map((file) => file.path.replace(/\.ts$/, '')));
  const edges = new Map(
    files.map((file) => {
      const values = importsOf(file).filter(({ typesOnly }) => !typesOnly);
      const targets = values.map(({ to }) => (known.has(to) ? to : `${to}/index`)).filter((to) => known.has(to));
      return [file.path.replace(/\.ts$/, ''), targets] as const;
    }),
  );
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of edges.get(file) ?? []) {
      const found = walk(next, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const file of edges.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
  return undefined;
}

describe('layers', () => {
  const files = sourceFiles('src', 'webview');

  it('import one way only, and packages only where they belong', () => {
    assert.deepEqual(violations(files), []);
  });

  it('have every folder of src in the table', () => {
    const unknown = files.map((file) => layerOf(file.path)).filter((layer) => !(layer in may));
    assert.deepEqual([...new Set(unknown)], []);
  });

  it('have no cycle of imports', () => {
    assert.equal(cycle(files), undefined);
  });

  it('would be seen to be broken: planted violations and a planted cycle are found', () => {
    const planted = (path: string, target: string): SourceFile => ({ path, text: `import { x } from '${target}';\n` });
    assert.equal(violations([planted('src/engine/a.ts', 'vscode')]).length, 1);
    assert.equal(violations([planted('webview/a.ts', '../src/engine/engine')]).length, 1);
    assert.equal(violations([planted('src/model/a.ts', 'node:fs')]).length, 1);
    assert.equal(violations([planted('src/host/panel.ts', '../protocol/peer')]).length, 0);
    assert.ok(cycle([planted('src/model/a.ts', './b'), planted('src/model/b.ts', './a')]));
  });
});
