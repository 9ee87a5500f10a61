import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import type { Reading } from '../../../../src/ingest/reading/finishReading';
import { logFolder, valuesOf } from '../logFolder';
import { bzip2OfTwoStreams, plainLog, zipOfTwoLogs, zstdOfTwoFrames } from './packedLogs';

const { read } = logFolder();
const half = plainLog.indexOf('\n', plainLog.length / 2) + 1;
const members = Buffer.concat([gzipSync(plainLog.slice(0, half)), gzipSync(plainLog.slice(half))]);

const usersOf = ({ columns }: Reading) => valuesOf(columns.user);
const reasonsOf = ({ source }: Reading) => source.rejectedReasons.map(({ reason, count }) => `${count} ${reason}`);

describe('readLog reads a compressed log as the log in it:', () => {
  for (const [name, content] of [
    ['app.jsonl.gz', gzipSync(plainLog)],
    ['members.gz', members],
    ['app.jsonl.zst', zstdOfTwoFrames],
    ['app.jsonl.bz2', bzip2OfTwoStreams],
    ['whatever.log', members],
  ] as const)
    for (const chunkBytes of [7, 4096])
      it(`${name}, ${chunkBytes} bytes at a time: the same times, users, offsets in the text`, async () => {
        const want = await read('plain.jsonl', plainLog);
        const got = await read(name, content, { chunkBytes });
        assert.deepEqual([got.source.format, got.source.records, got.source.rejected], ['JSON lines', 40, 0]);
        assert.deepEqual(got.columns, want.columns);
      });

  it('all files of a zip archive, each under its own name, but what macOS adds', async () => {
    const want = await read('plain.jsonl', plainLog);
    const got = await read('logs.zip', zipOfTwoLogs);
    assert.deepEqual(
      got.source.files.map((file) => file.replace(/^.*logs\.zip/, 'logs.zip')),
      ['logs.zip/logs/app.1.jsonl', 'logs.zip/logs/app.jsonl'],
    );
    assert.deepEqual(usersOf(got), usersOf(want));
    assert.deepEqual(got.columns.time, want.columns.time);
  });

  it('one that is compressed twice is not mistaken for text', async () => {
    await assert.rejects(read('twice.gz', gzipSync(gzipSync(plainLog))), { name: 'ReadError', message: /^twice\.gz / });
  });
});

describe('readLog reads what a damaged compressed log still gives, and counts the damage:', () => {
  const packed = gzipSync(plainLog.repeat(2000), { level: 1 });

  const linesOf = (cut: Uint8Array): number =>
    gunzipSync(cut, { finishFlush: constants.Z_SYNC_FLUSH }).toString().split('\n').length - 1;

  it('gzip that ends too early', async () => {
    const got = await read('cut.gz', packed.subarray(0, packed.length / 2));
    assert.equal(got.source.events, linesOf(packed.subarray(0, packed.length / 2)));
    assert.deepEqual(got.source.rejectedReasons, [
      {
        reason: 'cut.gz was read up to this line: its gzip data ends too early; copy it again from where it came',
        count: 1,
        firstFile: got.source.files[0],
        firstLine: got.source.events + 1,
      },
    ]);
    assert.equal(got.source.records, got.source.events + got.source.rejected);
  });

  it('gzip with a wrong byte in its middle', async () => {
    const broken = Buffer.from(packed);
    broken[packed.length >> 1] = (broken[packed.length >> 1] ?? 0) ^ 0xff;
    const got = await read('broken.gz', broken);
    assert.ok(got.source.events > 1000);
    assert.match(reasonsOf(got).join(), /broken\.gz was read up to this line: its gzip data /);
  });

  it('gzip down to the byte before the damage', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => plainLog.split('\n')[i % 40]?.replace('"u', `"u${i * 7919}`));
    const gzip = gzipSync(`${lines.join('\n')}\n`);
    // A block of the reserved type: nothing of it can be read.
    const cut = Buffer.concat([
      gzipSync(`${lines.join('\n')}\n`, { finishFlush: constants.Z_SYNC_FLUSH }),
      Buffer.from([7]),
    ]);
    for (const [content, why] of [
      [cut, 'is damaged'],
      [Buffer.concat([gzip.subarray(0, -8), Buffer.alloc(8)]), 'does not match its check sum'],
    ] as const) {
      const { source } = await read('late.gz', content);
      assert.deepEqual([source.events, source.rejected], [5000, 1]);
      assert.match(source.rejectedReasons[0]?.reason ?? '', new RegExp(`^late\\.gz .*: its gzip data ${why}`));
      assert.equal(source.rejectedReasons[0]?.firstLine, 5000);
    }
  });

  it('and takes half a line for no record, which could be read as another one', async () => {
    const text = Array.from({ length: 50 }, (_, i) => `2025-01-01 00:00:${10 + i} INFO message ${i}\n`).join('');
    const half = gzipSync(text.slice(0, -3), { finishFlush: constants.Z_SYNC_FLUSH });
    const { source } = await read('half.gz', half);
    assert.deepEqual([source.events, source.rejected, source.rejectedReasons[0]?.firstLine], [49, 1, 50]);
  });

  it('zstd and bzip2 that end too early', async () => {
    const zstd = await read('cut.zst', zstdOfTwoFrames.subarray(0, 280));
    assert.ok(zstd.source.events >= 20 && zstd.source.events < 40);
    assert.match(reasonsOf(zstd).join(), /its zstd data ends too early or is damaged/);
    const bzip2 = await read('cut.bz2', bzip2OfTwoStreams.subarray(0, 370));
    assert.ok(bzip2.source.events >= 20 && bzip2.source.events < 40);
    assert.match(reasonsOf(bzip2).join(), /its bzip2 data ends too early or is damaged/);
  });

  it('one of which nothing is left, with the reason', async () => {
    const message = /^head\.gz cannot be read: its gzip data ends too early; copy it again/;
    await assert.rejects(read('head.gz', packed.subarray(0, 12)), { name: 'ReadError', message });
  });

  it('a tar archive is told from a log', async () => {
    const tar = Buffer.alloc(1024);
    tar.write('logs/app.log');
    tar.write('ustar', 257);
    await assert.rejects(read('logs.tar.gz', gzipSync(tar)), { message: /^logs\.tar\.gz is a tar archive; unpack it/ });
  });
});
