import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type HostVersion, hostVersions } from '../hostVersions';
import { openVsCode } from '../openVsCode';
import { buildVsix, type Vsix } from './buildVsix';
import { zipEntries } from './zipEntries';

const largest = 1.5e6;
const shipped =
  /^(extension\.vsixmanifest|\[Content_Types\]\.xml|extension\/(package(\.nls(\.de)?)?\.json|l10n\/bundle\.l10n(\.de)?\.json|(readme|changelog)\.md|LICENSE\.txt|(dist|media)\/.+))$/i;

let vsix: Vsix;
let contents: Buffer;
before(async () => {
  vsix = await buildVsix();
  contents = readFileSync(vsix.file);
});
after(() => vsix?.remove());

test('the package is at most 1.5 MB', () => {
  assert.ok(contents.length <= largest, `it has ${contents.length} bytes`);
});

test('the package holds what is shipped and no test, source or map', () => {
  const names = zipEntries(contents);
  const foreign = names.filter((name) => !shipped.test(name) || /\.map$|\.ts$|\.test\.|\/gallery\//.test(name));
  assert.deepEqual(foreign, []);
  for (const needed of [
    'extension.js',
    'worker.js',
    'counter.js',
    'rangeReader.js',
    'sqlWorker.js',
    'cli.js',
    'sql-wasm.wasm',
    'webview/main.js',
  ]) {
    assert.ok(names.includes(`extension/dist/${needed}`), `${needed} is there`);
  }
  for (const texts of ['package.nls.json', 'package.nls.de.json', 'l10n/bundle.l10n.de.json'])
    assert.ok(names.includes(`extension/${texts}`), `${texts} is there`);
});

for (const version of Object.keys(hostVersions) as HostVersion[]) {
  test(`the package installs into VS Code ${version} and opens a log there, from the explorer`, async () => {
    const log = 'time,user,status\n2026-01-05T10:00:00Z,ann,200\n2026-01-06T10:00:00Z,bob,500\n';
    const { workbench, close } = await openVsCode({ version, vsix: vsix.file, files: { 'logins.csv': log } });
    try {
      await workbench.explorerMenu('logins.csv', 'Open in Log Health');
      const frame = await workbench.webviewFrame('body *');
      await frame
        .getByText(/^50(\.0+)?\s?%$/)
        .first()
        .waitFor();
    } finally {
      await close();
    }
  });
}
