import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { levelEnd } from '../../../../../src/ingest/formats/text/levelEnd';
import { allLevels, clearLevels, levelWords } from '../../../../../src/ingest/formats/text/levelWords';

const endOf = (text: string, marked = false): number => levelEnd(Buffer.from(text), 0, text.length, marked);

describe('levelEnd', () => {
  it('takes every level in brackets, in capitals and before a colon, and clear ones anywhere', () => {
    for (const word of allLevels) {
      assert.equal(endOf(`${word}]`, true), word.length);
      assert.equal(endOf(`${word.toUpperCase()} text`), word.length);
      assert.equal(endOf(`${word}: text`), word.length);
      assert.equal(endOf(`${word} text`), clearLevels.includes(word) ? word.length : -1);
    }
  });

  it('takes no other word, however it is marked', () => {
    for (const text of ['hello]', 'informational]', 'infos]', 'warn_x]', ']'])
      assert.equal(endOf(text, true), -1, text);
  });
});

describe('levelWords', () => {
  it('holds the levels of syslog, and none that a host may be called', () => {
    const has = (word: string): boolean => levelWords.has(Buffer.from(word), 0, word.length);
    for (const word of ['emerg', 'alert', 'CRIT', 'err', 'Warning', 'notice', 'info', 'debug'])
      assert.ok(has(word), word);
    for (const word of ['config', 'stats', 'fine', 'web1']) assert.ok(!has(word), word);
  });
});
