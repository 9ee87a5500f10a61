import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { logFolder, overriding } from '../logFolder';
import { made } from './profile';

const { read } = logFolder();
const at = (i: number): string => new Date(1_700_000_000_000 + i * 60_000).toISOString();

/** Half JSON, half access log; the clients are the same. */
const mixed = made(400, (i) =>
  i % 2
    ? `10.0.0.${i % 40} - - [${at(i).slice(8, 10)}/Nov/2023:${at(i).slice(11, 19)} +0000] "GET /${i} HTTP/1.1" ${i % 20 === 1 ? 500 : 200} 12 "-" "curl/8"`
    : JSON.stringify({ timestamp: at(i), severity: i % 10 ? 'INFO' : 'ERROR', remote_ip: `10.0.0.${(i + 1) % 40}` }),
).join('\n');

const sum = (values: Uint8Array | null): number => values?.reduce((a, b) => a + b, 0) ?? -1;

describe('roles of several fields', () => {
  it('count the errors and the users of both formats of a mixed file', async () => {
    const { inference, columns } = await read('mixed.log', mixed);
    const { outcome, outcomeStandIns, user, userStandIns } = inference.roles;
    assert.deepEqual([outcome?.field, outcomeStandIns?.map(({ field }) => field)], ['status', ['severity']]);
    assert.deepEqual([user, userStandIns], [['remote_ip'], ['client']]);
    assert.equal(sum(columns.outcome), 20 + 40);
    assert.equal(new Set(columns.user?.codes).size, 20);
    assert.deepEqual(inference.known, { events: 400, outcome: 400, users: 400 });
    const why = Object.fromEntries(inference.fields.map(({ field, reason }) => [field, reason]));
    assert.match(why.severity ?? '', /^stands in for status where that is absent: 200 values read as log levels/);
    assert.equal(why.client, 'stands in for remote_ip where that is absent');
  });

  it('take a level under two names for one outcome', async () => {
    const lines = made(200, (i) =>
      JSON.stringify({ time: at(i), [i % 2 ? 'level' : 'severity']: i % 20 < 2 ? 'error' : 'info' }),
    );
    const { columns } = await read('levels.jsonl', lines.join('\n'));
    assert.equal(sum(columns.outcome), 20);
  });

  it('let the outcome of a record decide before its level does', async () => {
    const lines = made(100, (i) =>
      JSON.stringify({ time: at(i), level: 'error', ...(i < 60 ? { result: i % 2 ? 'ok' : 'failed' } : {}) }),
    );
    const { columns } = await read('first.jsonl', lines.join('\n'));
    assert.equal(sum(columns.outcome), 30 + 40);
  });

  it('are only those that were set, where one was set', async () => {
    const alone = await read('mixed.log', mixed, overriding({ outcome: { field: 'status' }, user: 'client' }));
    assert.equal(sum(alone.columns.outcome), 20);
    assert.deepEqual(alone.inference.known, { events: 400, outcome: 200, users: 200 });
    const both = await read(
      'mixed.log',
      mixed,
      overriding({
        outcome: { field: 'severity', errors: ['INFO'] },
        outcomeStandIns: [{ field: 'status' }],
        user: 'client',
        userStandIns: ['remote_ip'],
      }),
    );
    assert.equal(sum(both.columns.outcome), 160 + 20);
    assert.equal(both.inference.known?.users, 400);
  });

  it('name an unknown field among those that stand in', async () => {
    const wrong = overriding({ user: 'client', userStandIns: ['nobody'] });
    await assert.rejects(read('mixed.log', mixed, wrong), /no field "nobody"/);
  });

  it('keep a user with all events in a sample of users, whichever field tells it', async () => {
    const { columns } = await read('mixed.log', mixed, { overrides: {}, part: { kind: 'sample', share: 0.5 } });
    const counts = new Map<number, number>();
    for (const code of columns.user?.codes ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
    assert.ok(counts.size > 2 && counts.size < 20, `${counts.size} users`);
    assert.deepEqual([...new Set(counts.values())], [20]);
  });

  it('take a time that is surely one only by its values in records that have no other', async () => {
    const lines = made(60, (i) => JSON.stringify({ [i % 3 ? 'ts' : 'started_at']: at(i), kind: 'abc'[i % 3] }));
    const { source, columns } = await read('times.jsonl', lines.join('\n'));
    assert.deepEqual([source.events, source.rejected], [60, 0]);
    assert.equal(columns.rows, 60);
  });

  it('take for the time no field that records have beside it', async () => {
    const lines = made(60, (i) => JSON.stringify({ ...(i % 3 ? { ts: at(i) } : {}), started_at: at(i - 5) }));
    const { inference } = await read('beside.jsonl', lines.join('\n'), overriding({ time: 'ts' }));
    assert.notEqual(inference.fields.find(({ field }) => field === 'started_at')?.use, 'time');
  });
});
