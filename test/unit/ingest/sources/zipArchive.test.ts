import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import { open } from 'node:fs/promises';
import { describe, it, mock } from 'node:test';
import { zipEntries, zipEntryBytes } from '../../../../src/ingest/sources/zipArchive';
import { logFolder, readFiles, valuesOf } from '../logFolder';
import { zipOf } from './zipOf';

const { write } = logFolder();
const line = (user: string): string => `{"time":"2025-01-01T00:00:00Z","user":"${user}","status":"ok"}\n`;

/** How many times the archive is read to open its last entry, and what that holds. */
async function lastEntry(path: string): Promise<{ reads: number; text: string }> {
  const handle = await open(path);
  try {
    const entry = structuredClone((await zipEntries(handle)).at(-1));
    assert.ok(entry);
    const { mock: calls } = mock.method(fs, 'read');
    const pieces: Uint8Array[] = [];
    for await (const piece of zipEntryBytes(handle, entry)) pieces.push(piece);
    const reads = calls.callCount();
    calls.restore();
    return { reads, text: Buffer.concat(pieces).toString() };
  } finally {
    await handle.close();
  }
}

describe('an entry of a zip archive', () => {
  it('is opened without the others: as many reads among 400 as alone, from plain data such as threads get', async () => {
    const files = Array.from({ length: 400 }, (_, i) => [`${i}.jsonl`, line(`u${i}`)] as const);
    const alone = await lastEntry(write('one.zip', zipOf(files.slice(0, 1))));
    assert.deepEqual([alone.text, alone.reads > 0], [line('u0'), true]);
    assert.deepEqual(await lastEntry(write('many.zip', zipOf(files))), { reads: alone.reads, text: line('u399') });
  });

  it('is read under a name of its own where another has the same name', async () => {
    const names = ['a.jsonl', 'a.jsonl', 'a.jsonl (2)', 'a.jsonl'];
    const path = write('same.zip', zipOf(names.map((name, i) => [name, line(`u${i}`)])));
    const { source, columns } = await readFiles([path]);
    const shown = ['a.jsonl', 'a.jsonl (2)', 'a.jsonl (2) (2)', 'a.jsonl (3)'];
    assert.deepEqual(
      source.files,
      shown.map((name) => `${path}/${name}`),
    );
    assert.deepEqual(valuesOf(columns.user), ['u0', 'u1', 'u2', 'u3']);
  });
});
