import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { logFolder, overriding, readFiles } from '../logFolder';

const { folder, read, write } = logFolder();
const access = Array.from(
  { length: 40 },
  (_, i) => `10.0.0.${i} - - [11/Mar/2024:07:15:${10 + i} +0100] "GET /a HTTP/1.1" 200 12`,
).join('\n');
const readsAs = /; it reads as Web access log \(access\) instead: choose that format/;

describe('a format that was forced and does not fit', () => {
  for (const format of ['jsonl', 'postgres', 'text', 'csv'])
    it(`is refused by ${format} with the format that fits an access log`, async () => {
      await assert.rejects(read(`${format}.log`, access, overriding({ format })), readsAs);
    });

  it('is told of the files of a folder, too', async () => {
    const inside = path.join(folder, 'logs');
    mkdirSync(inside);
    writeFileSync(path.join(inside, 'a.log'), access);
    await assert.rejects(readFiles([inside], overriding({ format: 'csv' })), readsAs);
  });

  it('names no other format where none fits better, or the format was found out', async () => {
    const file = write('no-times.jsonl', '{"a":1}\n{"a":2}\n');
    for (const overrides of [{}, { format: 'jsonl' }])
      await assert.rejects(readFiles([file], { overrides }), (error: Error) => {
        assert.match(error.message, /no field that reads as a time; choose one of a$/);
        return true;
      });
  });
});
