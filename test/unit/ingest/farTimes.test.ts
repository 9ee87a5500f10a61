import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dimensionOf, logFolder, readFiles, valuesOf } from './logFolder';

const { read, write } = logFolder();
const event = (i: number, time = new Date(Date.UTC(2025, 0, 1) + i * 1_700_000).toISOString(), more = {}): string =>
  JSON.stringify({ time, user: `u${i % 90}`, status: i % 9 ? 'ok' : 'error', plan: `p${i % 4}`, ...more });
const sound = Array.from({ length: 3000 }, (_, i) => event(i));
const odd = event(1, '1970-01-01T00:00:00Z', { user: 'ghost', plan: 'none' });

describe('readLog rejects events whose time is far from the rest', () => {
  it('under that reason, with file and line, and leaves no trace of them', async () => {
    const want = await read('sound.jsonl', sound.join('\n'));
    assert.deepEqual(want.source.rejectedReasons, []);
    const lines = [...sound.slice(0, 1234), '', odd, ...sound.slice(1234, 2000), odd, ...sound.slice(2000)];
    const got = await read('odd.jsonl', `\ufeff${lines.join('\n')}`);
    const [firstFile] = got.source.files;
    const reason = 'time far from the rest';
    assert.deepEqual(got.source.rejectedReasons, [{ reason, count: 2, firstFile, firstLine: 1236 }]);
    assert.deepEqual([got.source.records, got.source.events, got.source.rejected], [3002, 3000, 2]);
    assert.deepEqual({ ...got.columns, offset: null }, { ...want.columns, offset: null });
    assert.deepEqual(got.inference.roles, want.inference.roles);
    assert.deepEqual(dimensionOf(got, 'plan'), dimensionOf(want, 'plan'));
    assert.ok(!valuesOf(got.columns.user).includes('ghost'));
    assert.equal(got.columns.offset[1234], 3 + lines.slice(0, 1236).join('\n').length + 1);
  });

  it('in the second of two files, behind quoted newlines', async () => {
    const first = write('first.jsonl', sound.slice(0, 1500).join('\n'));
    const rows = sound.slice(1500).map((line) => {
      const { time, user, status, plan } = JSON.parse(line);
      return `${time},${user},${status},${plan}`;
    });
    rows.splice(2, 0, '2025-01-05T00:00:00Z,"a\nb",ok,p1', '1970-01-01T00:00:00Z,u1,ok,p1');
    const second = write('second.csv', ['time,user,status,plan', ...rows].join('\r\n'));
    const { source, columns } = await readFiles([first, second]);
    assert.deepEqual(source.rejectedReasons, [
      { reason: 'time far from the rest', count: 1, firstFile: second, firstLine: 6 },
    ]);
    assert.deepEqual([columns.file.length, columns.file.lastIndexOf(0)], [3001, 1499]);
  });

  it('and asks nothing about the clock that only they had', async () => {
    const local = sound.map((line) => line.replace('Z"', '+02:00"'));
    const { columns, inference } = await read('clock.jsonl', [odd, ...local].join('\n'));
    assert.deepEqual([columns.offsetMinutes, columns.localClock, inference.questions], [120, false, []]);
  });
});
