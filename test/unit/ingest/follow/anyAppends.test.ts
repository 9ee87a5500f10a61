import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdtempSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Reading } from '../../../../src/ingest/reading/finishReading';
import type { RoleOverrides } from '../../../../src/model/roles';
import { runs } from '../../../support/runs';
import { logFolder, readFiles } from '../logFolder';
import { FollowedRows, type Row } from './followedRows';
import { readTraces, traceRoles } from './stackTraces';

const { folder } = logFolder();
const start = 1_735_689_600_000;

/** One kind of log: how its records are written, and how files of it are read at once. */
interface Kind {
  readonly header: string;
  readonly record: (i: number) => string;
  readonly garbage: string;
  readonly roles: RoleOverrides;
  readonly read: (files: readonly string[]) => Promise<Reading>;
}

const fieldsOf = (i: number) => [start + i * 1000, `ü${i % 5}`, 'abc'[i % 3] ?? '', i % 4 ? 'ok' : 'error'] as const;
const jsonOf = (i: number): string => {
  const [time, user, device, status] = fieldsOf(i);
  return JSON.stringify({ time, user, device, status });
};
const roles: RoleOverrides = { ...traceRoles, dimensions: ['device'] };
const kinds: Readonly<Record<string, Kind>> = {
  'JSON lines': {
    header: '',
    record: (i) => `${jsonOf(i)}\n`,
    garbage: '{"time":\n',
    roles: { ...roles, format: 'jsonl' },
    read: (files) => readFiles(files, { overrides: { ...roles, format: 'jsonl' } }),
  },
  'JSON lines with stack traces': {
    header: '',
    record: (i) =>
      `${jsonOf(i)}\n${i % 3 === 0 ? `Traceback (most recent call last)\n  in f\n\n${'AB'[i % 2]}Error: bad\n` : ''}`,
    garbage: 'what is this\n',
    roles: { ...roles, dimensions: ['device', 'exception'], format: 'jsonl' },
    read: (files) =>
      readFiles(files, { overrides: { ...roles, dimensions: ['device', 'exception'], format: 'jsonl' } }),
  },
  CSV: {
    header: 'time,user,device,status\n',
    record: (i) => {
      const [time, user, device, status] = fieldsOf(i);
      return i % 6 === 0 ? `${time},"${user}","a\nb",${status}\n` : `${time},${user},${device},${status}\n`;
    },
    garbage: 'a,b\n',
    roles: { ...roles, format: 'csv' },
    read: (files) => readFiles(files, { overrides: { ...roles, format: 'csv' } }),
  },
  'records over several lines': {
    header: '',
    record: (i) => {
      const more = ['', '  at one\n', '  at one\n    at three or four\n'][i % 3] ?? '';
      return `${fieldsOf(i).join(' ')}\n${more}`;
    },
    garbage: 'what is this\n',
    roles: traceRoles,
    read: readTraces,
  },
  'CRI with lines in parts, JSON inside': {
    header: '',
    record: (i) => {
      const stamp = new Date(start + i * 1000).toISOString();
      const json = jsonOf(i);
      const other = `${stamp} stderr F ${jsonOf(i + 1)}\n`;
      return i % 4 === 3
        ? `${stamp} stdout P ${json.slice(0, 20)}\n${other}${stamp} stdout F ${json.slice(20)}\n`
        : `${stamp} stdout F ${json}\n`;
    },
    garbage: 'what is this\n',
    roles: { ...roles, format: 'cri' },
    read: (files) => readFiles(files, { overrides: { ...roles, format: 'cri' } }),
  },
  'CRI with text and stack traces inside': {
    header: '',
    record: (i) => {
      const stamp = new Date(start + i * 1000).toISOString();
      const trace = i % 3 ? '' : `${stamp} stderr F   at x\n${stamp} stderr F ${'AB'[i % 2]}Error: no\n`;
      return `${stamp} stdout F ${stamp} INFO hello ${i}\n${trace}`;
    },
    garbage: 'what is this\n',
    roles: { format: 'cri', dimensions: ['exception', 'stream'] },
    read: (files) => readFiles(files, { overrides: { format: 'cri', dimensions: ['exception', 'stream'] } }),
  },
  'Docker json-file with JSON on stdout and stack traces on stderr': {
    header: '',
    record: (i) => {
      const line = (log: string, stream: string): string =>
        `${JSON.stringify({ log, stream, time: new Date(start + i * 1000).toISOString() })}\n`;
      const trace = ['Traceback (most recent call last):\n', '  in f\n', `${'AB'[i % 2]}Error: no\n`];
      const traced = i % 3 ? '' : trace.map((text) => line(text, i % 4 ? 'stderr' : 'stdout')).join('');
      return line(`${jsonOf(i)}\n`, 'stdout') + traced;
    },
    garbage: '{"log":\n',
    roles: { ...roles, dimensions: ['device', 'exception', 'stream'], format: 'docker' },
    read: (files) =>
      readFiles(files, {
        overrides: { ...roles, dimensions: ['device', 'exception', 'stream'], format: 'docker' },
      }),
  },
  'Docker json-file with lines in parts, JSON inside': {
    header: '',
    record: (i) => {
      const line = (log: string, stream: string): string =>
        `${JSON.stringify({ log, stream, time: new Date(start + i * 1000).toISOString() })}\n`;
      const json = jsonOf(i);
      return i % 4 === 3
        ? line(json.slice(0, 20), 'stdout') +
            line(`${jsonOf(i + 1)}\n`, 'stderr') +
            line(`${json.slice(20)}\n`, 'stdout')
        : line(`${json}\n`, 'stdout');
    },
    garbage: '{"log":\n',
    roles: { ...roles, format: 'docker' },
    read: (files) => readFiles(files, { overrides: { ...roles, format: 'docker' } }),
  },
};

type Step =
  | { readonly kind: 'write'; readonly records: number; readonly cuts: readonly number[]; readonly garbage: boolean }
  | { readonly kind: 'rename' | 'truncate' | 'look' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      records: fc.integer({ min: 1, max: 12 }),
      cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
      garbage: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ kind: 'rename' }, { kind: 'truncate' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'look' }) },
);

const inOrder = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({ ...row, file: 0 })).sort((a, b) => a.time - b.time || a.offset - b.offset);

/** Writes a log step by step, followed, and then each of its files at once; both must tell the same. */
async function comesToTheSame(
  { header, record, garbage, roles, read }: Kind,
  missing: number,
  steps: readonly Step[],
): Promise<void> {
  const place = mkdtempSync(path.join(folder, 'log-'));
  const file = path.join(place, 'app.log');
  let next = 8;
  const first = header + Array.from({ length: next }, (_, i) => record(i)).join('');
  const generations = [first];
  const bytes = Buffer.from(first);
  const opened = bytes.length - Math.min(missing, bytes.length - Buffer.byteLength(header) - 40);
  writeFileSync(file, bytes.subarray(0, opened));
  const followed = new FollowedRows(await read([file]), roles);
  if (missing % 2 === 0) await followed.advance();
  appendFileSync(file, bytes.subarray(opened));
  await followed.advance();
  for (const made of steps) {
    const current = generations.length - 1;
    if (made.kind === 'look') await followed.advance();
    else if (made.kind === 'write') {
      const records = Array.from({ length: made.records }, () => record(next++));
      const text = (existsSync(file) && generations[current] ? '' : header) + records.join('');
      const bytes = Buffer.from(made.garbage ? text + garbage : text);
      generations[current] += bytes.toString();
      let from = 0;
      for (const cut of [...made.cuts.map((share) => Math.floor(share * bytes.length)), bytes.length].sort(
        (a, b) => a - b,
      )) {
        appendFileSync(file, bytes.subarray(from, cut));
        from = cut;
        await followed.advance();
      }
    } else if (generations[current] !== '') {
      if (made.kind === 'rename') renameSync(file, `${file}.${current}`);
      else truncateSync(file, 0);
      generations.push('');
      await followed.advance();
    }
  }
  await followed.advance();
  await followed.log.close();
  const written = generations.filter((text) => text !== '');
  const whole = await read(
    written.map((text, i) => {
      writeFileSync(path.join(place, `whole-${i}`), text);
      return path.join(place, `whole-${i}`);
    }),
  );
  const expected = new FollowedRows(whole, roles);
  assert.deepEqual(inOrder(followed.rows), inOrder(expected.rows));
  const counted = ({ events, rejected, records, rejectedReasons }: Reading['source']) => ({
    events,
    rejected,
    records,
    reasons: rejectedReasons.map(({ reason, count }) => `${reason} ${count}`).sort(),
  });
  assert.deepEqual(counted(followed.source), counted(expected.source));
}

describe('following any writes, in any pieces, with files replaced and cut between them', () => {
  for (const [name, kind] of Object.entries(kinds)) {
    it(`comes to what reading all at once gives: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(90), fc.array(step, { maxLength: 14 }), (missing, steps) =>
          comesToTheSame(kind, missing, steps),
        ),
        { numRuns: runs(80) },
      );
    });
  }
});
