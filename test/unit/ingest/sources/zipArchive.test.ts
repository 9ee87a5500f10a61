import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import { open } from 'node:fs/promises';
import { describe, it, mock } from 'node:test';
import { zipEntries } from '../../../../src/ingest/sources/zipArchive';
import { zipEntryBytes } from '../../../../src/ingest/sources/zipEntryBytes';
import { logFolder, readFiles, valuesOf } from '../logFolder';
import { zipOf } from './zipOf';

const { write } = logFolder();
const line = (user: string): string => `{"time":"2025-01-01T00:00:00Z","user":"${user}","status":"ok"}\n`;

/** How many times the archive is read to open its last entry, and what that holds. */
async function lastEntry(path: string): Promise<{ reads: number; text: string }> {
  const handle = await open(path);
  try {
    const entry = structuredClone((await zipEntries(handle)).entries.at(-1));
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

describe('readLog of a zip archive', () => {
  const lines = (count: number): string => Array.from({ length: count }, (_, i) => line(`u${i}`)).join('');

  it('names the entries that it cannot read, each with its reason, and reads the others', async () => {
    const path = write(
      'some.zip',
      zipOf([
        ['secret.log', line('a'), { isEncrypted: true }],
        ['a.log', lines(3)],
        ['b.log', lines(4), { method: 8 }],
        ['lzma.log', line('a'), { method: 14 }],
        ['odd.log', line('a'), { method: 77 }],
        ['readme.md', 'Read me.\nPlease.\n'],
        ['last.log', line('z')],
      ]),
    );
    const { source } = await readFiles([path]);
    assert.deepEqual([source.events, source.rejected, source.files.length], [8, 0, 3]);
    const inside = 'which is not read inside of a zip archive; unpack it and open the log';
    assert.deepEqual(
      source.passedOver.map(({ file }) => file.slice(path.length + 1)),
      ['secret.log', 'lzma.log', 'odd.log', 'readme.md'],
    );
    const [secret, lzma, odd, readme] = source.passedOver.map(({ reason }) => reason);
    assert.equal(secret, 'secret.log in some.zip is encrypted; unpack the archive with its password and open the log');
    assert.equal(lzma, `lzma.log in some.zip is compressed with LZMA, ${inside}`);
    assert.equal(odd, `odd.log in some.zip is compressed with method 77, ${inside}`);
    assert.equal(readme, 'readme.md in some.zip holds no times');
  });

  it('refuses one of which nothing can be read, with the reason of the first', async () => {
    const one = write('one.zip', zipOf([['a.log', line('a'), { isEncrypted: true }]]));
    await assert.rejects(readFiles([one]), { name: 'ReadError', message: /^a\.log in one\.zip is encrypted; unpack/ });
    const two = write('two.zip', zipOf(['a.log', 'b.log'].map((name) => [name, line('a'), { isEncrypted: true }])));
    const message = /^two\.zip is a zip archive without a file to read; the first of 2: a\.log in two\.zip is encr/;
    await assert.rejects(readFiles([two]), { name: 'ReadError', message });
  });

  for (const method of [0, 8])
    it(`tells an entry whose check sum is another than that of its data, method ${method}, by name`, async () => {
      const packing = { method, sum: 1 };
      const path = write(
        'sum.zip',
        zipOf([
          ['a.log', lines(5)],
          ['b.log', lines(40), packing],
        ]),
      );
      const { source } = await readFiles([path]);
      assert.deepEqual([source.events, source.rejected, source.records], [45, 1, 46]);
      assert.deepEqual(source.rejectedReasons, [
        {
          reason:
            'b.log in sum.zip was read up to this line: its zip data does not match its check sum, so what was read of it may be wrong; copy it again from where it came',
          count: 1,
          firstFile: `${path}/b.log`,
          firstLine: 40,
        },
      ]);
    });

  it('tells a wrong byte in what is deflated, and one in what is stored', async () => {
    for (const method of [0, 8]) {
      const zip = zipOf([['a.log', lines(2000), { method }]]);
      zip[zip.length >> 1] = (zip[zip.length >> 1] ?? 0) ^ 1;
      const { source } = await readFiles([write('byte.zip', zip)]);
      assert.ok(source.events > 900, `${source.events}`);
      assert.match(
        source.rejectedReasons.map(({ reason }) => reason).join(),
        /^.*a\.log in byte\.zip was read up to this/,
      );
      assert.equal(source.records, source.events + source.rejected);
    }
  });

  it('refuses a damaged directory, by name, with the remedy', async () => {
    const zip = zipOf([['a.log', lines(50)]]);
    const message = /^cut\.zip is a damaged zip archive; copy it again from where it came, or unpack it \(/;
    await assert.rejects(readFiles([write('cut.zip', zip.subarray(0, 1000))]), { name: 'ReadError', message });
    await assert.rejects(readFiles([write('cut.zip', zip.subarray(0, -3))]), { name: 'ReadError', message });
  });
});
