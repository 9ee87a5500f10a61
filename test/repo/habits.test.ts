import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sourceFiles } from './sourceFiles';

const lines = (text: string): number => text.split('\n').length - 1;

/** The value below which a share of the sorted numbers lies. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

const anyType = /[:|&]\s*any\b|\bas any\b|<any[>,]|, any>|\bany\[\]|=>? any\b/;
const silenced = /@ts-(?:ignore|nocheck)|\b(?:it|test|describe)\.(?:only|skip)\(/;
const banned = new RegExp(`${anyType.source}|${silenced.source}`);

describe('the source', () => {
  const product = sourceFiles('src', 'webview');
  const everything = [...product, ...sourceFiles('test')];

  it('is in small files: median at most 70 lines, 90 % at most 220, none over 400', () => {
    const sizes = product.map((file) => lines(file.text)).sort((a, b) => a - b);
    assert.ok(quantile(sizes, 0.5) <= 70, `median ${quantile(sizes, 0.5)}`);
    assert.ok(quantile(sizes, 0.9) <= 220, `p90 ${quantile(sizes, 0.9)}`);
    assert.ok(quantile(sizes, 1) <= 400, `max ${quantile(sizes, 1)}`);
  });

  it('has no any, no ts-ignore, and no test that is skipped or alone', () => {
    const found = everything.filter((file) => !file.path.endsWith('habits.test.ts') && banned.test(file.text));
    assert.deepEqual(
      found.map((file) => file.path),
      [],
    );
  });

  it('would be seen to have any: every form of it is found, and the word in a sentence is not', () => {
    const forms = [
      'let x: any;',
      'x as any',
      'Map<any>',
      'Map<any, string>',
      'Record<string, any>',
      'any[]',
      'Promise<any>',
      'readonly any[]',
      'string | any',
      'type T = any;',
      '() => any;',
    ];
    for (const form of forms) assert.match(form, banned);
    for (const text of ['for any text', "it('reads, any time, any file')", 'const many = [1]', 'of any, or none'])
      assert.doesNotMatch(text, banned);
  });

  it('puts no text into HTML: no innerHTML, insertAdjacentHTML, document.write or eval', () => {
    const found = product.filter((file) =>
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/.test(file.text),
    );
    assert.deepEqual(
      found.map((file) => file.path),
      [],
    );
  });

  it('has at least 0.6 lines of test a line of source', () => {
    const sum = (files: typeof product): number => files.reduce((total, file) => total + lines(file.text), 0);
    const ratio = sum(sourceFiles('test')) / sum(product);
    assert.ok(ratio >= 0.6, `ratio ${ratio.toFixed(2)}`);
  });

  it('has no file of a name that says nothing', () => {
    const found = everything.filter((file) => /\/(?:utils?|helpers?|types|misc|common|manager)\.ts$/i.test(file.path));
    assert.deepEqual(
      found.map((file) => file.path),
      [],
    );
  });
});
