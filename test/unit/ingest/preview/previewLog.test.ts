import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FieldNames } from '../../../../src/ingest/bytes/fieldNames';
import { DistinctFiles } from '../../../../src/ingest/files/distinctFiles';
import { previewEffect } from '../../../../src/ingest/preview/previewEffect';
import { previewLog } from '../../../../src/ingest/preview/previewLog';
import { longestRecord, lookAtFile, sampleRecords } from '../../../../src/ingest/sampling/lookAtFile';
import type { FieldGuess, RoleOverrides } from '../../../../src/model/roles';
import { logFolder, overriding, readFiles } from '../logFolder';

const { write } = logFolder();
const never = new AbortController().signal;
const preview = (file: string, overrides: RoleOverrides = {}, timeZone = 'auto') =>
  previewLog({ files: [file], overrides, timeZone }, never);

/** Events of a shop, every fifth with an odd result, every seventh without a time. */
const shop = (n: number): string =>
  Array.from({ length: n }, (_, i) =>
    JSON.stringify({
      at: i % 7 === 6 ? 'soon' : new Date(1_735_689_600_000 + i * 60_000).toISOString(),
      user: `b${i % 40}`,
      verdict: ['great', 'great', 'great', 'odd', 'kaputt'][i % 5],
      plan: ['Free', 'Pro', 'Team'][i % 3],
      msg: `order ${i} was ${i % 2 ? 'paid' : 'sent'}`,
      pad: 'x'.repeat(200),
    }),
  ).join('\n');

/** A file of the records of another file's sample: what the preview is held to be equal to. */
async function sampleFile(file: string, name: string): Promise<string> {
  const [found = assert.fail()] = (await new DistinctFiles().find(file)).files;
  const bytes = readFileSync(file);
  const lines: string[] = [];
  const store = {
    records: 0,
    accept(_: unknown, offset: number) {
      store.records++;
      const end = bytes.indexOf(10, offset);
      lines.push(bytes.toString('utf8', offset, end < 0 ? bytes.length : end));
    },
    reject: () => {},
  };
  const options = { records: sampleRecords, maxRecordBytes: longestRecord, signal: never };
  await lookAtFile(found, { fields: new FieldNames(), store }, options);
  return write(name, lines.join('\n'));
}

describe('previewLog', () => {
  const small = write('small.jsonl', shop(700));
  const large = write('large.jsonl', shop(40_000));
  const choices: readonly RoleOverrides[] = [
    {},
    { user: null, outcome: { field: 'verdict', errors: ['odd', 'KAPUTT'] } },
    { user: 'plan', outcome: null, dimensions: ['user', 'verdict'] },
    // A message, whose values are kept only where it is asked for.
    { dimensions: ['msg'] },
  ];

  for (const overrides of choices) {
    it('shows in its records what is made of their fields, as the whole of them settles it', async () => {
      const { fields, start, middle } = await preview(small);
      const at = fields.findIndex(({ field }) => field === 'msg_signature');
      assert.deepEqual(
        start.slice(0, 2).map(({ values }) => values[at]),
        ['order <*> was sent', 'order <*> was paid'],
      );
      assert.ok(
        middle.length > 0 && middle.every(({ values }) => /^order <\*> was (?:sent|paid)$/.test(values[at] ?? '')),
      );
      const agents = Array.from({ length: 30 }, (_, i) =>
        JSON.stringify({ at: 1_735_689_600 + i, path: `/users/${i}`, user_agent: i % 2 ? 'curl/8.5.0' : null }),
      );
      const web = await preview(write('web.jsonl', agents.join('\n')));
      const values = (field: string) =>
        web.start.slice(0, 2).map((r) => r.values[web.fields.findIndex((f) => f.field === field)]);
      assert.deepEqual(
        [values('path_folded'), values('device')],
        [
          ['/users/:id', '/users/:id'],
          [null, 'Bot'],
        ],
      );
    });

    it(`tells what the reading of a log that fits the sample tells, with ${JSON.stringify(overrides)}`, async () => {
      const { source, inference, columns } = await readFiles([small], overriding(overrides));
      const { effect, fields, roles, found, problem } = await preview(small, overrides);
      assert.deepEqual([fields, roles, found], [inference.fields, inference.roles, source.found]);
      assert.equal(problem, null);
      assert.deepEqual(effect, previewEffect({ source, inference, columns }, 'auto'));
      assert.deepEqual([effect?.records, effect?.events, effect?.rejected], [700, 600, 100]);
    });

    it(`of a larger log tells what the reading of its sample tells, with ${JSON.stringify(overrides)}`, async () => {
      const sampled = await readFiles([await sampleFile(large, 'sample.jsonl')], overriding(overrides));
      const { effect, fields, roles } = await preview(large, overrides);
      assert.deepEqual(effect, previewEffect(sampled, 'auto'));
      assert.deepEqual(roles, sampled.inference.roles);
      // Reasons tell how many values the sample had, and a sample of the sample has fewer.
      const use = ({ field, use, examples }: FieldGuess) => [field, use, examples];
      assert.deepEqual(fields.map(use), sampled.inference.fields.map(use));
      assert.ok((effect?.records ?? 0) >= sampleRecords && (effect?.records ?? 0) < 5000, `${effect?.records} records`);
    });
  }

  it('counts errors, users and members as a loop over the records does', async () => {
    const { effect, outcome } = await preview(small, { outcome: { field: 'verdict', errors: ['odd', 'Kaputt'] } });
    assert.equal(
      effect?.errors,
      Array.from({ length: 700 }, (_, i) => i).filter((i) => i % 7 !== 6 && i % 5 > 2).length,
    );
    assert.equal(effect?.users, 40);
    assert.deepEqual(
      effect?.dimensions.find(({ field }) => field === 'plan'),
      { field: 'plan', members: 3 },
    );
    assert.deepEqual(effect?.rejectedReasons, [{ reason: 'unreadable time', count: 100 }]);
    assert.deepEqual(outcome, {
      field: 'verdict',
      more: 0,
      values: [
        { value: 'great', count: 420, isError: false },
        { value: 'odd', count: 140, isError: true },
        { value: 'kaputt', count: 140, isError: true },
      ],
    });
  });

  it('counts what the format rejects, as the reading does', async () => {
    const file = write('broken.jsonl', `${shop(30)}\n{"at": broken\nnot JSON at all\n`);
    const { source } = await readFiles([file]);
    const { effect } = await preview(file);
    assert.deepEqual([effect?.records, effect?.rejected], [source.records, source.rejected]);
    assert.equal(effect?.rejected, 6);
    assert.deepEqual(
      effect?.rejectedReasons,
      source.rejectedReasons.map(({ reason, count }) => ({ reason, count })),
    );
  });

  it('says where days begin, and whose word that is', async () => {
    const { effect } = await preview(small);
    assert.deepEqual([effect?.zone, effect?.zoneFrom], ['UTC', 'stamps']);
    const set = (await preview(small, {}, 'Asia/Tokyo')).effect;
    assert.deepEqual([set?.zone, set?.zoneFrom], ['Asia/Tokyo', 'setting']);
    const bare = write('bare.csv', `at,k\n${'2025-01-01 10:00:00,a\n'.repeat(30)}`);
    assert.equal((await preview(bare)).effect?.zoneFrom, 'nowhere');
  });

  it('tells roles that do not fit as a problem, with the fields and the values to choose from', async () => {
    const wrong = await preview(small, { outcome: { field: 'verdict' } });
    assert.match(wrong.problem ?? '', /the values of "verdict" do not tell which are errors/);
    assert.deepEqual([wrong.effect, wrong.roles], [null, null]);
    assert.deepEqual(
      wrong.outcome?.values.map(({ value, isError }) => [value, isError]),
      [
        ['great', false],
        ['odd', false],
        ['kaputt', false],
      ],
    );
    assert.equal(wrong.fields.length, 6);
    assert.match((await preview(small, { time: 'plan' })).problem ?? '', /of its 700 records none has a readable time/);
    assert.match((await preview(small, { user: 'nobody' })).problem ?? '', /has no field "nobody"/);
    const timeless = await preview(write('timeless.jsonl', '{"a":1}\n{"a":2}\n'));
    assert.match(timeless.problem ?? '', /no field that reads as a time/);
    assert.deepEqual(
      timeless.start.map(({ values }) => values),
      [['1'], ['2']],
    );
  });

  it('keeps what was set as an error though the sample lacks it', async () => {
    const { outcome } = await preview(small, { outcome: { field: 'verdict', errors: ['meltdown'] } });
    assert.deepEqual(outcome?.values.at(-1), { value: 'meltdown', count: 0, isError: true });
  });

  it('shows eight records of the start and eight from the middle, each with its place in the file', async () => {
    const { start, middle, fields } = await preview(large);
    assert.deepEqual([start.length, middle.length], [8, 8]);
    const bytes = readFileSync(large);
    const lines = bytes.toString('utf8').split('\n');
    const names = fields.map(({ field }) => field);
    for (const [i, { offset, end, values }] of [...start, ...middle].entries()) {
      const record: Record<string, string> = JSON.parse(bytes.toString('utf8', offset, bytes.indexOf(10, offset)));
      assert.deepEqual(
        values,
        names.map((name) => (name === 'msg_signature' ? record.msg?.replace(/\d+/, '<*>') : (record[name] ?? null))),
      );
      if (end !== null) assert.equal(bytes[end - 1], 10);
      if (i < 8) assert.equal(lines[i], bytes.toString('utf8', offset, bytes.indexOf(10, offset)));
    }
    assert.ok(middle.every(({ offset }) => offset >= bytes.length / 2));
  });

  it('cuts long values, and has null for those that a record lacks', async () => {
    const file = write(
      'wide.jsonl',
      `${JSON.stringify({ t: 1_735_689_600, long: '🦆'.repeat(5000) })}\n{"t":1735689601,"b":"x"}\n`,
    );
    const { start, fields } = await preview(file);
    assert.deepEqual(
      fields.map(({ field }) => field),
      ['t', 'long', 'b'],
    );
    const [, long] = start[0]?.values ?? [];
    assert.match(long ?? '', /^🦆{100,}…$/u);
    assert.deepEqual(start[1]?.values, ['1735689601', null, 'x']);
  });

  it('takes field names and values of every kind as they are', async () => {
    const names = ['__proto__', '</script>', '$(trash)', 'constructor', 'a"b', ''];
    const record = `{"t":1735689600,${names.map((name) => `${JSON.stringify(name)}:"<img onerror=1>"`).join(',')}}`;
    const { fields, start } = await preview(write('hostile.jsonl', `${record}\n`.repeat(20)));
    for (const name of names.slice(0, 5))
      assert.ok(
        fields.some(({ field }) => field === name),
        name,
      );
    assert.ok(start[0]?.values.slice(1, 6).every((value) => value === '<img onerror=1>'));
  });

  it('stops with the reason of its signal, and fails where nothing can be sampled', async () => {
    const reason = new Error('overtaken');
    const request = { files: [small], overrides: {}, timeZone: 'auto' };
    await assert.rejects(previewLog(request, AbortSignal.abort(reason)), reason);
    await assert.rejects(preview(write('none.jsonl', '')), /none\.jsonl is empty/);
    await assert.rejects(preview(small, { format: 'papyrus' }), /there is no format "papyrus"; choose one of/);
  });
});
