import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { generateFile } from '../../../src/sample/generateFile';
import { sampleBytes } from './sampleText';

let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sample-'));
});
after(() => rm(folder, { recursive: true }));

test('a file holds the generated log and nothing stays beside it', async () => {
  const file = path.join(folder, 'whole.csv');
  const progress: number[] = [];
  const made = await generateFile({ preset: 'small', format: 'csv', file }, (records) => progress.push(records));
  assert.deepEqual(made, { file, records: 20_000, bytes: (await stat(file)).size });
  assert.ok((await readFile(file)).equals(await sampleBytes({ preset: 'small', format: 'csv' })));
  assert.equal(progress.at(-1), 20_000);
  assert.deepEqual(await readdir(folder), ['whole.csv']);
  await rm(file);
});

test('an abort leaves the file as it was and no partial file', async () => {
  const file = path.join(folder, 'kept.jsonl');
  await writeFile(file, 'before');
  const controller = new AbortController();
  const reason = new Error('stopped');
  const work = generateFile(
    { preset: 'small', format: 'jsonl', file },
    () => controller.abort(reason),
    controller.signal,
  );
  await assert.rejects(work, reason);
  assert.equal(await readFile(file, 'utf8'), 'before');
  assert.deepEqual(await readdir(folder), ['kept.jsonl']);
  await rm(file);
});

test('a bad option is refused and leaves no file', async () => {
  const file = path.join(folder, 'bad.jsonl');
  await assert.rejects(
    generateFile({ preset: 'small', format: 'jsonl', file, rows: 0.5 }),
    /rows must be a whole number/,
  );
  assert.deepEqual(await readdir(folder), []);
});

test('a file that cannot be written is named, with the remedy', async () => {
  const nowhere = path.join(folder, 'no', 'such', 'x.jsonl');
  await assert.rejects(generateFile({ preset: 'small', format: 'jsonl', file: nowhere }), (error: Error) => {
    assert.ok(error.message.startsWith(`cannot write ${nowhere}: `));
    assert.match(error.message, /choose another file/);
    return true;
  });
  await assert.rejects(generateFile({ preset: 'small', format: 'jsonl', file: folder }), /cannot write/);
  assert.deepEqual(await readdir(folder), []);
  assert.deepEqual(
    (await readdir(path.dirname(folder))).filter((name) => name.startsWith(`${path.basename(folder)}.`)),
    [],
  );
});
