import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { logFolder, readFiles } from '../logFolder';
import { FollowedRows } from './followedRows';

const { folder } = logFolder();
const stamp = (i: number): string => new Date(1_735_689_600_000 + i * 1000).toISOString();
const docker = (i: number, log: string, stream = 'stdout'): string =>
  `${JSON.stringify({ log, stream, time: stamp(i) })}\n`;
const cri = (i: number, rest: string): string => `${stamp(i).replace('Z', '000000Z')} ${rest}\n`;
const text = (i: number): string => `${stamp(i)} INFO hello ${i}`;
const json = (i: number): string => `{"ts":"${stamp(i)}","user":"u${i % 3}"}`;

/** Records of a log, of which some are two pieces with a line of the other stream between them. */
const logs: Readonly<Record<string, (i: number) => string>> = {
  'Docker json-file, text inside': (i) =>
    i % 4 === 3
      ? docker(i, `${text(i)} `) + docker(i, `${text(i)} other\n`, 'stderr') + docker(i, 'rest\n')
      : docker(i, `${text(i)}\n`),
  'CRI, text inside': (i) =>
    i % 4 === 3
      ? cri(i, `stdout P ${text(i)} `) + cri(i, `stderr F ${text(i)} other`) + cri(i, 'stdout F rest')
      : cri(i, `stdout F ${text(i)}`),
  'CRI, JSON lines inside': (i) =>
    i % 4 === 3
      ? cri(i, `stdout P ${json(i).slice(0, 20)}`) +
        cri(i, `stderr F ${json(i)}`) +
        cri(i, 'stderr F what is this') +
        cri(i, `stdout F ${json(i).slice(20)}`)
      : cri(i, `stdout F ${json(i)}`),
};

describe('following container output whose long lines are in pieces, with other lines between them', () => {
  for (const [name, record] of Object.entries(logs))
    it(`comes to what reading all at once gives, wherever it was opened and cut: ${name}`, async () => {
      const file = path.join(folder, 'app.log');
      const lines = Array.from({ length: 24 }, (_, i) => record(i))
        .join('')
        .split(/(?<=\n)/);
      const write = (to: number): void => writeFileSync(file, lines.slice(0, to).join(''));
      write(lines.length);
      const whole = new FollowedRows(await readFiles([file]));
      for (let opened = 12; opened < 19; opened++)
        for (const step of [1, 2, 5]) {
          write(opened);
          const followed = new FollowedRows(await readFiles([file]));
          for (let at = opened; at < lines.length; at += step) {
            const more = lines.slice(at, at + step).join('');
            const half = at % 2 ? more.length >> 1 : more.length;
            appendFileSync(file, more.slice(0, half));
            await followed.advance();
            appendFileSync(file, more.slice(half));
            await followed.advance();
            assert.equal(followed.rows.length, followed.source.events);
          }
          await followed.log.close();
          const inOrder = (of: FollowedRows) => of.rows.map(({ offset, time }) => `${offset} ${time}`).sort();
          assert.deepEqual(inOrder(followed), inOrder(whole), `opened at line ${opened}, ${step} at a time`);
          assert.equal(followed.source.events, whole.source.events);
          assert.equal(followed.source.rejected, whole.source.rejected, `opened at line ${opened}, ${step} at a time`);
        }
    });
});
