import assert from 'node:assert/strict';
import { linkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { logFolder, readFiles } from '../logFolder';

const { folder, write } = logFolder();
const line = (user: string): string => `{"time":"2025-01-01T00:00:00Z","user":"${user}","status":"ok"}\n`;

describe('readLog reads once a file that is given', () => {
  const file = write('a.jsonl', line('a').repeat(5));
  const other = write('b.jsonl', line('b').repeat(3));
  const linkedBy = (link: (from: string, to: string) => void, name: string): string => {
    link(file, path.join(folder, name));
    return path.join(folder, name);
  };
  for (const [how, again] of [
    ['twice', () => file],
    ['by another path', () => `${folder}/./a.jsonl`],
    ['through a symbolic link', () => linkedBy(symlinkSync, 'linked.jsonl')],
    ['through a hard link', () => linkedBy(linkSync, 'hard.jsonl')],
  ] as const)
    it(`${how}, and numbers the files that follow without it`, async () => {
      const { source, columns } = await readFiles([file, again(), other]);
      assert.deepEqual(source.files, [file, other]);
      assert.deepEqual([source.events, source.bytes], [8, 5 * line('a').length + 3 * line('b').length]);
      assert.deepEqual([...columns.file], [0, 0, 0, 0, 0, 1, 1, 1]);
    });

  it('and twice two files that hold the same', async () => {
    const same = write('same.jsonl', line('a').repeat(5));
    assert.equal((await readFiles([file, same])).source.events, 10);
  });
});
