import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: watch ? 'info' : 'warning',
  metafile: true,
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };

/** What the extension ships. */
const product = [
  { ...node, entryPoints: { extension: 'src/extension.ts' }, outdir: 'dist', external: ['vscode'] },
  { ...node, entryPoints: { worker: 'src/worker/worker.ts' }, outdir: 'dist' },
  { ...node, entryPoints: { rangeReader: 'src/worker/rangeReader.ts' }, outdir: 'dist' },
  { ...node, entryPoints: { counter: 'src/worker/counter.ts' }, outdir: 'dist' },
  { ...node, entryPoints: { sqlWorker: 'src/worker/sqlWorker.ts' }, outdir: 'dist' },
  { ...node, entryPoints: { cli: 'src/cli/cli.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
  {
    ...common,
    entryPoints: { main: 'webview/main.ts' },
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
];

/** What only the repository runs: tests, benchmarks, the launcher. Unit tests are bundled one by one. */
const workbench = async () => ({
  ...node,
  entryPoints: await entries('test', /\.(test|suite)\.ts$|^(run|start|bench|eval|gallery|vscode|testWorker)\.ts$/),
  outdir: 'out',
  outbase: '.',
  external: [
    'vscode',
    'playwright-core',
    '@vscode/test-electron',
    'fast-check',
    'sql.js',
    'esbuild',
    '@vscode/l10n-dev',
  ],
});

async function entries(folder, name) {
  const all = await readdir(folder, { recursive: true });
  return all.filter((file) => name.test(path.basename(file))).map((file) => path.join(folder, file));
}

await rm('dist', { recursive: true, force: true });
await rm('out/test', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await copyFile('node_modules/sql.js/dist/sql-wasm.wasm', 'dist/sql-wasm.wasm');

// The pictures of the gallery are not shipped.
const readme = await readFile('README.md', 'utf8');
if (production) await writeFile('dist/README.md', readme.replace(/^## Gallery\n[\s\S]*?(?=^## )/m, ''));

if (watch) {
  for (const options of product) await (await context(options)).watch();
} else {
  const wanted = production ? product : [...product, await workbench()];
  const built = await Promise.all(wanted.map((options) => build(options)));
  const outputs = Object.assign({}, ...built.slice(0, product.length).map((result) => result.metafile.outputs));
  const sizes = Object.fromEntries(Object.entries(outputs).map(([file, { bytes }]) => [file, bytes]));
  await mkdir('out', { recursive: true });
  await writeFile('out/sizes.json', JSON.stringify(sizes, null, 2));
}
