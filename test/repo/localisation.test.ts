import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { getL10nJson, type l10nJsonFormat } from '@vscode/l10n-dev';
import { sourceFiles } from './sourceFiles';

type Texts = Readonly<Record<string, l10nJsonFormat[string]>>;

const read = (file: string): Texts => JSON.parse(readFileSync(file, 'utf8'));
const textOf = (entry: Texts[string] | undefined): string =>
  typeof entry === 'string' ? entry : (entry?.message ?? '');
const places = (text: string): readonly string[] => [...new Set(text.match(/\{[^}]*\}/g))].sort();

/** What is wrong with texts in another language, beside those they are of. */
function faults(texts: Texts, translated: Texts): readonly string[] {
  const missing = Object.keys(texts).filter((key) => !translated[key]);
  const left = Object.keys(translated).filter((key) => !texts[key]);
  const changed = Object.keys(texts).filter((key) => {
    const text = textOf(translated[key]);
    return text !== '' && places(text).join() !== places(textOf(texts[key])).join();
  });
  return [
    ...missing.map((key) => `not translated: ${key}`),
    ...left.map((key) => `of no text any more: ${key}`),
    ...changed.map((key) => `other places than in English: ${key}`),
  ];
}

describe('texts in other languages', () => {
  it('the list of texts is that of the sources (npm run l10n writes it)', async () => {
    // Parsing takes tens of milliseconds a file: only those that have texts.
    const files = sourceFiles('src', 'webview')
      .filter(({ text }) => text.includes('@vscode/l10n'))
      .map(({ text }) => ({ extension: '.ts' as const, contents: text }));
    assert.deepEqual(read('l10n/bundle.l10n.json'), await getL10nJson(files));
  });

  it('German has every text of the sources, with the same places for values', () => {
    assert.deepEqual(faults(read('l10n/bundle.l10n.json'), read('l10n/bundle.l10n.de.json')), []);
  });

  it('German has every text of package.json', () => {
    assert.deepEqual(faults(read('package.nls.json'), read('package.nls.de.json')), []);
  });

  it('German messages call a command of several words as the palette does', () => {
    const [german, messages] = [read('package.nls.de.json'), read('l10n/bundle.l10n.de.json')];
    const others = Object.entries(read('package.nls.json')).flatMap(([key, title]) => {
      const said = messages[textOf(title)];
      return key.startsWith('command.') && / /.test(textOf(title)) && said && said !== german[key]
        ? [[said, german[key]]]
        : [];
    });
    assert.deepEqual(others, []);
  });

  it('package.json asks for no text that package.nls.json lacks, and leaves none unused', () => {
    const asked = [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(asked)].sort(), Object.keys(read('package.nls.json')).sort());
  });

  it('a missing, a left-over and a changed text are told', () => {
    assert.deepEqual(faults({ a: 'a', b: '{0} of {1}' }, { b: '{0} von {0}', c: 'c' }), [
      'not translated: a',
      'of no text any more: c',
      'other places than in English: b',
    ]);
  });
});
