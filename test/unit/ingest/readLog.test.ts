import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dimensionOf, logFolder, overriding, readFiles, valuesOf } from './logFolder';

const { read, write } = logFolder();

const login = (i: number): Record<string, unknown> => ({
  timestamp: new Date(Date.UTC(2025, 8, 22, 8, 0, i)).toISOString().replace('.000', ''),
  user_id: `u_${10_000 + (i % 30)}`,
  region: ['Europe', 'North America', 'Asia Pacific'][i % 3],
  device: ['Tablet', 'Mobile'][i % 2],
  subscription: ['Free', 'Pro', 'Enterprise'][(i >> 1) % 3],
  status: i % 8 === 7 ? 'error' : 'success',
  ...(i % 8 === 7 ? { error_code: i % 16 === 7 ? 'AUTH_TIMEOUT' : 'LOCKED' } : {}),
});
const logins = Array.from({ length: 400 }, (_, i) => login(i));
const jsonl = logins.map((record) => JSON.stringify(record)).join('\n');
const csvOf = (records: readonly Record<string, unknown>[], fields: readonly string[]): string =>
  [fields, ...records.map((record) => fields.map((field) => String(record[field] ?? '')))]
    .map((row) => row.join(','))
    .join('\n');

describe('readLog', () => {
  it('reads records in an array or a list on one line, however long the line and its first record are', async () => {
    const many = Array.from({ length: 5 }, () => logins).flat();
    const long = { ...login(0), message: 'x'.repeat(150_000) };
    for (const records of [many, [long, ...many]])
      for (const log of [records, { Records: records }, { items: records }]) {
        const { source } = await read('one-line.json', JSON.stringify(log));
        assert.deepEqual([source.format, source.events, source.rejected], ['JSON', records.length, 0]);
      }
  });

  it('reads login events as JSON lines with roles, outcome, columns and offsets', async () => {
    const reading = await read('logins.jsonl', jsonl);
    const { roles, questions, fields } = reading.inference;
    assert.deepEqual(roles, {
      time: 'timestamp',
      user: ['user_id'],
      userKind: 'user',
      outcome: { kind: 'values', field: 'status', errors: ['error'] },
      dimensions: ['region', 'device', 'subscription', 'error_code'],
    });
    assert.deepEqual(questions, []);
    assert.deepEqual(
      fields.map(({ field, use }) => `${field} ${use}`),
      [
        ...['timestamp time', 'user_id user', 'region dimension', 'device dimension', 'subscription dimension'],
        ...['status outcome', 'error_code dimension'],
      ],
    );
    const { columns, source } = reading;
    assert.deepEqual(
      dimensionOf(reading, 'error_code'),
      logins.map((record) => record.error_code ?? null),
    );
    assert.deepEqual(
      dimensionOf(reading, 'region'),
      logins.map((record) => record.region),
    );
    assert.deepEqual(
      valuesOf(columns.user),
      logins.map((record) => record.user_id),
    );
    assert.deepEqual(
      [...(columns.outcome ?? [])],
      logins.map((record) => (record.status === 'error' ? 1 : 0)),
    );
    assert.deepEqual(
      [...columns.time],
      logins.map((record) => Date.parse(String(record.timestamp))),
    );
    assert.deepEqual(
      [...columns.offset].map((at) => jsonl.slice(at).split('\n', 1)[0]),
      jsonl.split('\n'),
    );
    assert.deepEqual([columns.offsetMinutes, columns.localClock, columns.rows], [0, false, 400]);
    assert.deepEqual(
      [source.format, source.bytes, source.records, source.events],
      ['JSON lines', jsonl.length, 400, 400],
    );
  });

  it('reads the same events as CSV, TSV and semicolons, with the same columns', async () => {
    const csv = csvOf(logins, ['timestamp', 'user_id', 'region', 'device', 'subscription', 'status', 'error_code']);
    const want = await read('same.jsonl', jsonl);
    for (const [name, delimiter] of [
      ['CSV', ','],
      ['TSV', '\t'],
      ['CSV with semicolons', ';'],
    ] as const) {
      const got = await read(
        `same.${delimiter.charCodeAt(0)}`,
        `\ufeff${csv.replaceAll(',', delimiter).replaceAll('\n', '\r\n')}\r\n`,
      );
      assert.equal(got.source.format, name);
      assert.deepEqual(got.inference.roles, want.inference.roles);
      assert.deepEqual({ ...got.columns, offset: null }, { ...want.columns, offset: null });
      assert.equal(
        got.columns.offset[0],
        3 + 'timestamp,user_id,region,device,subscription,status,error_code\r\n'.length,
      );
    }
  });

  it('reads several files as one log, each row with its file and the offset there', async () => {
    const lines = jsonl.split('\n');
    const files = [
      write('part1.jsonl', `${lines.slice(0, 100).join('\n')}\n`),
      write(
        'part2.csv',
        csvOf(logins.slice(100, 200), [
          'status',
          'timestamp',
          'user_id',
          'region',
          'device',
          'subscription',
          'error_code',
        ]),
      ),
      write('part3.jsonl', `nonsense\n${lines.slice(200).join('\n')}`),
    ];
    const reading = await readFiles(files);
    assert.deepEqual(
      dimensionOf(reading, 'region'),
      logins.map((record) => record.region),
    );
    assert.deepEqual(
      [...reading.columns.file],
      logins.map((_, i) => (i < 100 ? 0 : i < 200 ? 1 : 2)),
    );
    assert.deepEqual([reading.columns.offset[0], reading.columns.offset[200]], [0, 'nonsense\n'.length]);
    assert.deepEqual(reading.source.rejectedReasons, [
      { reason: 'invalid JSON', count: 1, firstFile: files[2], firstLine: 1 },
    ]);
    assert.equal(reading.source.format, 'JSON lines, CSV');
  });

  it('counts every record as an event or under a reason with its first line', async () => {
    const lines = [
      '{"ts":"2025-01-01T00:00:00Z"}',
      '',
      '{"ts":"xxx"}',
      '{"a":1}',
      '{"ts":""}',
      '{"ts":"2025-02-30"}',
      '[1]',
      '{',
      ' ',
    ];
    const { source } = await read('mixed.jsonl', lines.join('\n'), overriding({ time: 'ts' }));
    assert.deepEqual([source.records, source.events, source.rejected], [7, 1, 6]);
    const [firstFile] = source.files;
    assert.deepEqual(source.rejectedReasons, [
      { reason: 'unreadable time', count: 2, firstFile, firstLine: 3 },
      { reason: 'no time', count: 2, firstFile, firstLine: 4 },
      { reason: 'not a JSON object', count: 1, firstFile, firstLine: 7 },
      { reason: 'invalid JSON', count: 1, firstFile, firstLine: 8 },
    ]);
  });

  it('rejects a line over the cap without holding it, and reads the next', async () => {
    const long = `{"timestamp":"2025-01-01T00:00:00Z","x":"${'y'.repeat(5000)}"}`;
    const lines = [...jsonl.split('\n').slice(0, 3), long, ...jsonl.split('\n').slice(3, 6)];
    const { source, columns } = await read('long.jsonl', lines.join('\n'), { chunkBytes: 300, maxRecordBytes: 1024 });
    assert.deepEqual(source.rejectedReasons, [
      { reason: 'line longer than 1024 bytes', count: 1, firstFile: source.files[0], firstLine: 4 },
    ]);
    assert.equal(columns.offset[3], lines.slice(0, 4).join('\n').length + 1);
  });

  it('keeps hostile names and values as they are', async () => {
    const values = [
      '</script><script>alert(1)</script>',
      `"'\`;--`,
      '[x](command:evil)',
      '\u202eabc\u2066',
      '\u0000',
      '=cmd()',
      '__proto__',
    ];
    const names = ['</script>', '__proto__', 'constructor', 'hasOwnProperty', 'a\'b"c', '\u202ename'];
    const record = (i: number): string =>
      `{"timestamp":"2025-01-01T00:00:00Z",${names.map((name, n) => `${JSON.stringify(name)}:${JSON.stringify(values[(i + n) % 3])}`).join()},"all":${JSON.stringify(values[i % values.length])}}`;
    const reading = await read('hostile.jsonl', Array.from({ length: 70 }, (_, i) => record(i)).join('\n'));
    assert.deepEqual(reading.inference.roles.dimensions, [...names, 'all']);
    for (const [n, name] of names.entries()) assert.equal(dimensionOf(reading, name)[1], values[(1 + n) % 3]);
    assert.deepEqual(dimensionOf(reading, 'all').slice(0, 7), values);
  });

  it('keeps a field that first appears late, absent before', async () => {
    const late = [...logins, ...logins.map((record) => ({ ...record, beta: 'on' }))];
    const reading = await read('late.jsonl', late.map((record) => JSON.stringify(record)).join('\n'));
    assert.deepEqual(
      dimensionOf(reading, 'beta'),
      late.map((record) => ('beta' in record ? 'on' : null)),
    );
  });

  it('gives up a field that is near unique, with the reason, and never the user', async () => {
    const lines = Array.from(
      { length: 30_000 },
      (_, i) => `{"ts":${1_700_000_000 + i},"user_id":"u${i >> 1}","req":"r${i}","s":"${i % 3}"}`,
    );
    const { inference, columns } = await read('unique.jsonl', lines.join('\n'));
    const req = inference.fields.find(({ field }) => field === 'req');
    assert.deepEqual([req?.use, req?.distinctIsFloor, req?.distinct], ['unused', true, 30_000]);
    assert.match(req?.reason ?? '', /30,000 of its 30,000 values differ/);
    assert.equal(columns.user?.values.length, 15_000);
    assert.deepEqual(inference.roles.dimensions, ['s']);
  });

  it('takes client address and agent together for a user, and asks for nothing but the outcome', async () => {
    const lines = Array.from(
      { length: 300 },
      (_, i) => `{"ts":${1_700_000_000 + i},"client_ip":"10.0.0.${i % 5}","ua":"b${i % 2}"}`,
    );
    const { inference, columns } = await read('client.jsonl', lines.join('\n'));
    assert.deepEqual([inference.roles.user, inference.roles.userKind], [['client_ip', 'ua'], 'client']);
    assert.equal(columns.user?.values.length, 10);
    assert.deepEqual(
      inference.questions.map(({ role }) => role),
      ['outcome', 'dimension'],
    );
  });

  it('tells a clock without offset from one with', async () => {
    const local = await read('local.csv', 'time,x\n2025-01-01 10:00,a\n2025-01-01 11:00,b\n');
    assert.deepEqual([local.columns.localClock, local.columns.offsetMinutes], [true, null]);
    const offset = await read('offset.csv', 'time,x\n2025-01-01T10:00+05:30,a\n2025-01-01T11:00+05:30,b\n');
    assert.deepEqual([offset.columns.localClock, offset.columns.offsetMinutes], [false, 330]);
  });

  it('reports progress up to the last byte, and stops with the reason of its signal', async () => {
    const { readLog } = await import('../../../src/ingest/readLog');
    const file = write('progress.jsonl', jsonl);
    const seen: number[] = [];
    await readLog(
      [file],
      { overrides: {}, chunkBytes: 4096 },
      ({ bytes }) => seen.push(bytes),
      new AbortController().signal,
    );
    assert.ok(seen.length > 10 && seen.every((bytes, i) => bytes > (seen[i - 1] ?? 0)));
    assert.equal(seen.at(-1), jsonl.length);
    const controller = new AbortController();
    const reason = new Error('another log was opened');
    const stop = (): void => controller.abort(reason);
    await assert.rejects(readLog([file], { overrides: {}, chunkBytes: 4096 }, stop, controller.signal), reason);
  });

  describe('overrides', () => {
    it('win over the inference and are said to be set', async () => {
      const { inference, columns } = await read(
        'set.jsonl',
        jsonl,
        overriding({
          user: 'device',
          outcome: { field: 'region', errors: ['europe'] },
          dimensions: ['user_id', 'status'],
        }),
      );
      assert.deepEqual(inference.roles.user, ['device']);
      assert.deepEqual(inference.roles.dimensions, ['user_id', 'status']);
      assert.deepEqual([...(columns.outcome ?? [])].slice(0, 4), [1, 0, 0, 1]);
      const reasons = new Map(inference.fields.map(({ field, reason }) => [field, reason]));
      for (const field of ['device', 'region', 'user_id', 'status']) assert.equal(reasons.get(field), 'set by you');
      assert.deepEqual(
        columns.dimensions.map(({ values }) => values.length),
        [30, 2],
      );
    });

    it('of null mean none, and leave no question', async () => {
      const { inference, columns } = await read('none.jsonl', jsonl, overriding({ user: null, outcome: null }));
      assert.deepEqual(
        [columns.user, columns.outcome, inference.roles.userKind, inference.questions],
        [null, null, null, []],
      );
    });

    it('of an outcome without errors infer its rule, or ask for the errors', async () => {
      const lines = Array.from(
        { length: 40 },
        (_, i) => `{"ts":${1_700_000_000 + i},"rc":${i % 4 ? 200 : 503},"region":"r${i % 2}"}`,
      ).join('\n');
      const { inference } = await read('rc.jsonl', lines, overriding({ outcome: { field: 'rc' } }));
      assert.deepEqual(inference.roles.outcome, { kind: 'status', field: 'rc', from: 500 });
      await assert.rejects(
        read('rc.jsonl', lines, overriding({ outcome: { field: 'region' } })),
        /name the error values/,
      );
    });

    for (const overrides of [
      { time: 'nope' },
      { user: 'nope' },
      { outcome: { field: 'nope' } },
      { dimensions: ['region', 'nope'] },
    ])
      it(`that name an unknown field end in the list of the known ones: ${JSON.stringify(overrides)}`, async () => {
        await assert.rejects(read('unknown.jsonl', jsonl, overriding(overrides)), {
          name: 'ReadError',
          message: /no field "nope"; its fields are timestamp, user_id, region/,
        });
      });
  });
});
