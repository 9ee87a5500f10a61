import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { longestRecord } from '../../../../src/ingest/sampling/lookAtFile';
import { lookAtLog } from '../../../../src/ingest/sampling/lookAtLog';
import { logFolder } from '../logFolder';
import { zipOf } from '../sources/zipOf';

const { folder, write } = logFolder();
const line = '{"time":"2025-01-01T00:00:00Z","user":"a","status":"ok"}\n';
const zipOfLogs = (count: number): Buffer => zipOf(Array.from({ length: count }, (_, i) => [`${i}.jsonl`, line]));

const look = (paths: readonly string[], mostFiles: number) =>
  lookAtLog(
    paths,
    { maxRecordBytes: longestRecord, signal: new AbortController().signal, format: undefined, own: [] },
    mostFiles,
  );

describe('lookAtLog', () => {
  it('counts the files of archives: as many as a log may have, and no more', async () => {
    const paths = [write('three.zip', zipOfLogs(3)), write('more.zip', zipOfLogs(2)), write('one.jsonl', line)];
    assert.equal((await look(paths, 6)).known.length, 6);
    const message = 'a log is made of 1 to 5 files, not 6; choose others';
    await assert.rejects(look(paths, 5), { name: 'ReadError', message });
  });

  it('refuses a folder with an archive of too many, which is not passed over', async () => {
    const inside = path.join(folder, 'inside');
    mkdirSync(inside);
    writeFileSync(path.join(inside, 'a.jsonl'), line);
    writeFileSync(path.join(inside, 'b.zip'), zipOfLogs(4));
    await assert.rejects(look([inside], 4), /not 5/);
    assert.deepEqual((await look([inside], 5)).passedOver, []);
  });
});
