import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Reading } from '../../../../src/ingest/reading/finishReading';
import { logFolder } from '../logFolder';
import { FollowedRows } from './followedRows';

const data = path.resolve('..', 'shared', 'data');
const skip = existsSync(data) ? false : 'no ../shared/data here';
const { read, folder } = logFolder();

const logs = skip
  ? []
  : ['lnav_logs', 'elastic_examples'].flatMap((place) =>
      readdirSync(path.join(data, place)).map((name) => path.join(data, place, name)),
    );

/** What must not depend on when a log was opened. */
const told = ({ rows, source }: Pick<FollowedRows, 'rows' | 'source'>) => ({
  events: rows.map(({ offset, time }) => `${offset} ${new Date(time).toISOString()}`).sort(),
  rejected: source.rejectedReasons.map(({ reason, count, firstLine }) => `${count} ${reason} ${firstLine}`).sort(),
  records: source.records,
});

const isPlain = (bytes: Uint8Array): boolean => bytes[0] !== 0x1f && bytes[0] !== 0x42 && bytes[0] !== 0x28;

/** A log that was opened when this much of it was written, and followed to its end, in pieces of so many bytes. */
async function followed(
  bytes: Uint8Array,
  opened: number,
  piece: number,
  whole: Reading,
): Promise<FollowedRows | null> {
  const { time } = whole.inference.roles;
  const overrides = { time, format: whole.source.found[0]?.id ?? '' };
  const at = new Date(whole.known[0]?.modified ?? 0);
  const reading = await read('grows.log', bytes.subarray(0, opened), { overrides }).catch(() => null);
  if (!reading) return null;
  const rows = new FollowedRows(reading, overrides);
  for (let from = opened; from < bytes.length; from += piece) {
    appendFileSync(path.join(folder, 'grows.log'), bytes.subarray(from, from + piece));
    utimesSync(path.join(folder, 'grows.log'), at, at);
    await rows.advance();
  }
  return rows;
}

describe('logs of others, followed', { skip }, () => {
  for (const log of logs) {
    it(`come to what reading ${path.basename(log)} at once gives`, async (t) => {
      if (log.endsWith('rollover.1')) return t.skip('its years are told by the days when it was written');
      const bytes = readFileSync(log).subarray(0, 300_000);
      const ended = bytes.at(-1) === 10 ? bytes : Buffer.concat([bytes, Buffer.from('\n')]);
      const first = isPlain(ended) ? await read('whole.log', ended).catch(() => null) : null;
      const [found, ...others] = first?.source.found ?? [];
      if (!first || !found || others.length > 0 || found.id.includes('+')) return t.skip('no plain log of one format');
      const overrides = { time: first.inference.roles.time, format: found.id };
      const whole = await read('whole.log', ended, { overrides }).catch(() => null);
      if (!whole) return t.skip('no log by the id of its format');
      const expected = told(new FollowedRows(whole, overrides));
      for (const [share, pieces] of [
        [0.3, 7],
        [0.501, 40],
        [0.97, 2],
      ] as const) {
        const opened = Math.floor(share * ended.length);
        const rows = await followed(ended, opened, Math.ceil((ended.length - opened) / pieces), whole);
        if (rows) assert.deepEqual(told(rows), expected, `opened at ${opened}`);
      }
    });
  }
});
