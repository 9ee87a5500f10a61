import assert from 'node:assert/strict';
import { appendFileSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { logFolder, readFiles } from '../logFolder';
import { FollowedRows } from './followedRows';
import { readTraces, traceRoles } from './stackTraces';

const { folder, write, read } = logFolder();

const line = (i: number, more: object = {}): string =>
  `${JSON.stringify({ time: 1_735_689_600_000 + i * 60_000, user: `u${i % 7}`, device: i % 2 ? 'a' : 'b', status: i % 3 ? 'ok' : 'error', ...more })}\n`;
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => line(from + i)).join('');
const overrides = {
  time: 'time',
  user: 'user',
  outcome: { field: 'status', errors: ['error'] },
  dimensions: ['device'],
};

async function follow(name: string, content: string, quietMs = 0) {
  const followed = new FollowedRows(await read(name, content, { overrides }), overrides, quietMs);
  return { followed, file: path.join(folder, name) };
}

const times = ({ rows }: FollowedRows): number[] =>
  rows.map(({ time }) => (time - 1_735_689_600_000) / 60_000).sort((a, b) => a - b);
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('a followed log', () => {
  it('has nothing new while nothing is written', async () => {
    const { followed } = await follow('still.jsonl', lines(0, 20));
    for (let i = 0; i < 3; i++) assert.equal(await followed.advance(), false);
  });

  it('has the lines that are appended, with their places in the file', async () => {
    const { followed, file } = await follow('append.jsonl', lines(0, 20));
    for (let i = 20; i < 30; i++) {
      appendFileSync(file, line(i));
      assert.ok(await followed.advance());
    }
    const whole = new FollowedRows(await read('append-whole.jsonl', lines(0, 30), { overrides }));
    assert.deepEqual(followed.rows, whole.rows);
    assert.deepEqual({ ...followed.source, files: [] }, { ...whole.source, files: [] });
  });

  it('waits for the end of a line, amid a letter of several bytes, too', async () => {
    const { followed, file } = await follow('partial.jsonl', lines(0, 20));
    const bytes = Buffer.from(line(20, { user: 'Łódź' }));
    for (let at = 0; at < bytes.length; at++) {
      assert.equal(followed.rows.length, 20, `${at}`);
      appendFileSync(file, bytes.subarray(at, at + 1));
      await followed.advance();
    }
    assert.equal(followed.rows.at(-1)?.user, 'Łódź');
    assert.equal(followed.source.events, 21);
  });

  it('takes back the last line that was read before it had an end, and reads it again', async () => {
    const { followed, file } = await follow('open.jsonl', lines(0, 20) + line(20).trimEnd());
    assert.equal(followed.rows.length, 21);
    appendFileSync(file, '\n');
    assert.ok(await followed.advance());
    assert.deepEqual(times(followed), upTo(21));
    const half = line(21).slice(0, 30);
    const { followed: other, file: otherFile } = await follow('half.jsonl', lines(0, 21) + half);
    assert.equal(other.source.rejected, 1);
    appendFileSync(otherFile, line(21).slice(30, 40));
    assert.ok(await other.advance());
    assert.equal(other.source.rejected, 0);
    appendFileSync(otherFile, line(21).slice(40));
    assert.ok(await other.advance());
    assert.deepEqual([other.source.events, other.source.records, other.source.rejectedReasons.length], [22, 22, 0]);
    assert.deepEqual(times(other), upTo(22));
  });

  it('stops following a file that becomes another once no more files can be numbered', async () => {
    const reading = await read('full.jsonl', lines(0, 20), { overrides });
    const file = path.join(folder, 'full.jsonl');
    const files = new Array<string>(2 ** 16 - 1).fill(file);
    const followed = new FollowedRows({ ...reading, source: { ...reading.source, files } }, overrides);
    await followed.advance();
    truncateSync(file, 0);
    writeFileSync(file, lines(20, 22));
    assert.ok(await followed.advance());
    assert.deepEqual([followed.source.files.length, followed.rows.at(-1)?.file], [2 ** 16, 2 ** 16 - 1]);
    for (const replace of [() => truncateSync(file, 0), () => rmSync(file)]) {
      replace();
      writeFileSync(file, line(30));
      for (let i = 0; i < 3; i++) await followed.advance();
      assert.deepEqual([followed.source.files.length, followed.source.events], [2 ** 16, 22]);
      assert.deepEqual(times(followed), upTo(22));
    }
  });

  it('counts garbage as rejected, with the line where it begins', async () => {
    const { followed, file } = await follow('garbage.jsonl', `${lines(0, 20)}not json\n`);
    appendFileSync(file, `${line(20)}[1]\n${line(21)}{"time":"no"}\nnot json\nx\0\0\n`);
    assert.ok(await followed.advance());
    assert.deepEqual(followed.source.rejectedReasons, [
      { reason: 'invalid JSON', count: 3, firstFile: file, firstLine: 21 },
      { reason: 'not a JSON object', count: 1, firstFile: file, firstLine: 23 },
      { reason: 'unreadable time', count: 1, firstFile: file, firstLine: 25 },
    ]);
    assert.equal(followed.source.records, followed.source.events + followed.source.rejected);
    assert.deepEqual(times(followed), upTo(22));
  });

  it('reads a renamed file to its end, then the one in its place, and tells both by name', async () => {
    const { followed, file } = await follow('rotate.jsonl', lines(0, 20));
    await followed.advance();
    appendFileSync(file, line(20));
    renameSync(file, `${file}.1`);
    writeFileSync(file, lines(21, 25));
    assert.ok(await followed.advance());
    assert.deepEqual(times(followed), upTo(25));
    assert.deepEqual(followed.source.files, [`${file}.1`, file]);
    renameSync(`${file}.1`, `${file}.2`);
    renameSync(file, `${file}.1`);
    writeFileSync(file, lines(25, 30));
    assert.ok(await followed.advance());
    assert.deepEqual(times(followed), upTo(30));
    assert.deepEqual(followed.source.files, [`${file}.2`, `${file}.1`, file]);
    assert.deepEqual(new Set(followed.rows.map(({ file: index }) => index)), new Set([0, 1, 2]));
  });

  it('reads what is still written to a renamed file', async () => {
    const { followed, file } = await follow('late.jsonl', lines(0, 20), 60_000);
    await followed.advance();
    renameSync(file, `${file}.1`);
    writeFileSync(file, lines(20, 22));
    assert.ok(await followed.advance());
    appendFileSync(`${file}.1`, lines(22, 24));
    appendFileSync(file, lines(24, 25));
    assert.ok(await followed.advance());
    assert.deepEqual(times(followed), upTo(25));
  });

  it('reads a file that was cut from its start again, and keeps what it was', async () => {
    const { followed, file } = await follow('cut.jsonl', lines(0, 20));
    await followed.advance();
    truncateSync(file, 0);
    await followed.advance();
    assert.equal(followed.rows.length, 20);
    appendFileSync(file, lines(20, 22));
    assert.ok(await followed.advance());
    assert.deepEqual(times(followed), upTo(22));
    assert.deepEqual(followed.source.files, [file, file]);
  });

  it('sees that a file was cut though it is longer again', async () => {
    const { followed, file } = await follow('regrown.jsonl', lines(0, 5));
    await followed.advance();
    appendFileSync(file, line(5));
    await followed.advance();
    writeFileSync(file, lines(6, 20));
    assert.ok(await followed.advance());
    assert.deepEqual(times(followed), upTo(20));
  });

  it('says that a file is gone, and goes on with the one that comes in its place', async () => {
    const { followed, file } = await follow('gone.jsonl', lines(0, 20));
    await followed.advance();
    rmSync(file);
    assert.equal(await followed.advance(), false);
    assert.deepEqual(followed.log.lost, [file]);
    writeFileSync(file, lines(20, 23));
    assert.ok(await followed.advance());
    assert.deepEqual(followed.log.lost, []);
    assert.deepEqual(times(followed), upTo(23));
  });

  it('goes on in a file that was away for a while', async () => {
    const { followed, file } = await follow('away.jsonl', lines(0, 20));
    await followed.advance();
    renameSync(file, `${file}.moved`);
    await followed.advance();
    appendFileSync(`${file}.moved`, line(20));
    assert.ok(await followed.advance());
    renameSync(`${file}.moved`, file);
    appendFileSync(file, line(21));
    assert.ok(await followed.advance());
    assert.deepEqual(times(followed), upTo(22));
    assert.deepEqual(followed.log.lost, []);
  });

  it('reads no file twice that goes from one of its paths to another', async () => {
    const [one, two] = ['chain.jsonl', 'chain.jsonl.1'].map((name) => path.join(folder, name)) as [string, string];
    write('chain.jsonl.1', lines(0, 10));
    write('chain.jsonl', lines(10, 20));
    const followed = new FollowedRows(await readFiles([two, one], { overrides }), overrides);
    await followed.advance();
    appendFileSync(one, line(20));
    renameSync(two, path.join(folder, 'chain.jsonl.2'));
    renameSync(one, two);
    writeFileSync(one, lines(21, 23));
    assert.ok(await followed.advance());
    await followed.advance();
    assert.deepEqual(times(followed), upTo(23));
    assert.deepEqual(followed.source.files, [path.join(folder, 'chain.jsonl.2'), two, one]);
  });

  it('knows the columns of a table whose header is far above', async () => {
    const rows = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, i) => {
        const id = from + i;
        return `${1_735_689_600_000 + id * 60_000},u${id % 7},"${id % 2 ? 'a' : 'b'}",${id % 3 ? 'ok' : 'error'}\n`;
      }).join('');
    const header = 'time,user,device,status\n';
    const { followed, file } = await follow('table.csv', header + rows(0, 5000));
    appendFileSync(file, `${rows(5000, 5001)}1,2\n"open`);
    await followed.advance();
    appendFileSync(file, `\nquote",b,c,d\n${rows(5001, 5003)}`);
    await followed.advance();
    assert.deepEqual(times(followed), upTo(5003));
    assert.deepEqual(followed.source.rejectedReasons, [
      { reason: 'wrong number of fields', count: 1, firstFile: file, firstLine: 5003 },
      { reason: 'unreadable time', count: 1, firstFile: file, firstLine: 5004 },
    ]);
    renameSync(file, `${file}.1`);
    writeFileSync(file, 'device,user,ti');
    await followed.advance();
    appendFileSync(file, 'me,status\n');
    await followed.advance();
    appendFileSync(file, `b,u${5003 % 7},${1_735_689_600_000 + 5003 * 60_000},ok\n`);
    await followed.advance();
    assert.deepEqual(times(followed), upTo(5004));
    assert.equal(followed.rows.at(-1)?.values[0], 'b');
  });

  it('reads the names of columns anew that it had to guess from half of them', async () => {
    const row = (i: number): string => `${1_735_689_600_000 + i * 60_000},u${i % 7},a,ok\n`;
    const { followed, file } = await follow('names.csv', `time,user,device,status\n${row(0)}${row(1)}${row(2)}`);
    await followed.advance();
    renameSync(file, `${file}.1`);
    writeFileSync(file, 'time,user,device,"a name\nof three\n');
    await followed.advance();
    appendFileSync(file, `lines"\n`);
    await followed.advance();
    appendFileSync(file, row(3));
    await followed.advance();
    assert.deepEqual(times(followed), upTo(4));
    assert.deepEqual([followed.rows.at(-1)?.user, followed.rows.at(-1)?.values], ['u3', ['a']]);
    assert.equal(followed.source.rejected, 0);
  });

  it('names the line of a rejected record after lines that were read several times', async () => {
    const name = path.join(folder, 'traces.log');
    writeFileSync(name, '1735689600 u a ok\n  at one\n1735689601 u b ok\n');
    const followed = new FollowedRows(await readTraces([name]), traceRoles);
    for (const text of [
      '  at two\n',
      '  at three\n',
      '  at four\n1735689602 u c ok\n',
      'x u c ok\n1735689603 u a ok\n',
    ]) {
      appendFileSync(name, text);
      assert.ok(await followed.advance());
    }
    assert.deepEqual(followed.source.rejectedReasons, [
      { reason: 'unreadable time', count: 1, firstFile: name, firstLine: 8 },
    ]);
    assert.deepEqual(
      followed.rows.map(({ values }) => values.join()),
      ['a,8', 'b,9', 'c,', 'a,'],
    );
  });

  it('goes on with the years of stamps that have none, over the turn of the year', async () => {
    const stamped = (stamp: string): string => `${stamp} host app[7]: a word of it\n`;
    const name = write('syslog', ['Nov 30 10:00:00', 'Dec 30 10:00:00', 'Dec 31 10:00:00'].map(stamped).join(''));
    const written = new Date('2021-12-31T12:00:00Z');
    utimesSync(name, written, written);
    const followed = new FollowedRows(await readFiles([name]));
    await followed.advance();
    appendFileSync(name, stamped('Dec 31 23:59:59') + stamped('Jan  1 00:00:01'));
    assert.ok(await followed.advance());
    renameSync(name, `${name}.1`);
    writeFileSync(name, stamped('Jan  1 00:00:02'));
    assert.ok(await followed.advance());
    assert.deepEqual(
      followed.rows.map(({ time }) => new Date(time).toISOString().slice(0, 10)),
      ['2021-11-30', '2021-12-30', '2021-12-31', '2021-12-31', '2022-01-01', '2022-01-01'],
    );
  });

  it('gives messages like those before the signature that those have', async () => {
    const said = (i: number, message: string): string => line(i, { message });
    const texts = ['user ann has left room red', 'user bob has left room red', 'disk full on node 7'];
    const first = Array.from({ length: 30 }, (_, i) => said(i, texts[i % 3] ?? '')).join('');
    const file = write('messages.jsonl', first);
    const followed = new FollowedRows(await readFiles([file]));
    const [signature = ''] = followed.rows[0]?.values.filter((value) => value?.includes('has left room')) ?? [];
    assert.match(signature ?? '', /^user <\*> has left room red$/);
    appendFileSync(file, said(30, 'user eve has left room red') + said(31, 'all is well'));
    assert.ok(await followed.advance());
    assert.ok(followed.rows.at(-2)?.values.includes(signature));
    assert.ok(followed.rows.at(-1)?.values.includes('all is well'));
  });

  it('is not followed where it is compressed', async () => {
    const file = write('packed.jsonl.gz', gzipSync(lines(0, 20)));
    const followed = new FollowedRows(await readFiles([file]));
    assert.deepEqual([followed.rows.length, followed.log.followable], [20, 0]);
    assert.equal(await followed.advance(), false);
  });

  it('counts times of a broken clock as rejected, and takes those after a long pause', async () => {
    const { followed, file } = await follow('clock.jsonl', lines(0, 3000));
    await followed.advance();
    appendFileSync(file, line(3000, { time: '1970-01-01T00:00:00Z' }) + line(3001, { time: '2190-01-01T00:00:00Z' }));
    appendFileSync(file, line(3002, { time: new Date().toISOString() }));
    assert.ok(await followed.advance());
    assert.deepEqual(followed.source.rejectedReasons, [
      { reason: 'time far from the rest', count: 2, firstFile: file, firstLine: 3001 },
    ]);
    assert.equal(followed.rows.length, 3001);
  });

  it('keeps its roles whatever comes', async () => {
    const { followed, file } = await follow('roles.jsonl', lines(0, 20));
    appendFileSync(file, line(20, { device: undefined, tier: 'new', user: 'x'.repeat(300) }));
    assert.ok(await followed.advance());
    assert.deepEqual(followed.rows.at(-1)?.values, [null]);
    assert.equal(followed.rows.at(-1)?.user, 'x'.repeat(300));
  });
});
