import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { patternFormat, patternFormats } from '../../../../../src/ingest/formats/pattern/patternFormat';
import { withDeadline } from '../../../../../src/ingest/formats/pattern/withDeadline';
import { ReadError } from '../../../../../src/ingest/readError';
import { dimensionOf, logFolder } from '../../logFolder';
import { recordsOf, sampleOf } from '../../recordsOf';

const { read } = logFolder();
const shop = { name: 'shop', pattern: '^(?<time>\\S+) <(?<level>\\w+)> (?:by (?<user>[^:]+): )?(?<message>.*)$' };
const hanging = { name: 'slow', pattern: '^(?<time>(a+)+)$' };
const trap = `${'a'.repeat(40)}!`;
const fields = (text: string | Uint8Array) =>
  recordsOf(patternFormat(shop), text).records.map(({ values }) => Object.fromEntries(values));

describe('a format described by a pattern', () => {
  it('has the named groups as fields, absent ones left out, and lines that do not match join the record above', () => {
    const text = 'lead\n2024-05-01 <warn> by ann: late\n  more\nmore\n2024-05-02 <info> up\r\n';
    assert.deepEqual(fields(text), [
      { time: '2024-05-01', level: 'warn', user: 'ann', message: 'late' },
      { time: '2024-05-02', level: 'info', message: 'up' },
    ]);
    const { rejects } = recordsOf(patternFormat(shop), text);
    assert.deepEqual(rejects, [{ reason: 'line that the pattern "shop" does not match', line: 1 }]);
  });

  it('reads letters outside of ASCII, broken UTF-8 and coloured lines as text', () => {
    assert.deepEqual(fields('1 <warn> by Zoë: spät\n')[0], { time: '1', level: 'warn', user: 'Zoë', message: 'spät' });
    assert.deepEqual(fields('1 <warn> \u001b[31mred\u001b[0m\n')[0], { time: '1', level: 'warn', message: 'red' });
    assert.equal(fields(Buffer.from([...Buffer.from('1 <warn> x'), 0xff, 10]))[0]?.message, 'x\ufffd');
  });

  for (const [what, pattern, message] of [
    ['no regular expression', '(?<time>', /^the pattern "mine" is no regular expression; correct it/],
    ['one without a time', '(?<when>.*)', /^the pattern "mine" has no group named time; put \(\?<time>…\)/],
    ['one that ends in a backslash', '(?<time>.*)\\', /is no regular expression/],
  ] as const)
    it(`is refused for ${what}`, () => {
      assert.throws(() => patternFormat({ name: 'mine', pattern }), { name: 'ReadError', message });
    });

  it('is refused for a name given twice', () => {
    assert.throws(() => patternFormats([shop, shop]), { name: 'ReadError', message: /two patterns named "shop"/ });
  });

  it('rejects a line that its pattern cannot get done with, and reads the lines around', () => {
    const { records, rejects } = recordsOf(patternFormat(hanging), `aaa\n${trap}\naaaa\n`);
    assert.deepEqual(
      records.map(({ line }) => line),
      [1, 3],
    );
    assert.deepEqual(rejects, [{ reason: 'the pattern "slow" takes too long', line: 2 }]);
  });

  it('gives up a pattern after a few such lines, naming it and the remedy', () => {
    const give = (): unknown => recordsOf(patternFormat(hanging), `${trap}\n`.repeat(100));
    assert.throws(
      give,
      (error) => error instanceof ReadError && /"slow" takes too long; make it simpler/.test(error.message),
    );
  });

  it('counts the time of all its readers, as a log may have many files', () => {
    const format = patternFormat(hanging);
    const files = (): void => {
      for (let i = 0; i < 20; i++) recordsOf(format, `aaa\n${trap}\n`);
    };
    assert.throws(files, { name: 'ReadError', message: /"slow" takes too long; make it simpler/ });
  });

  it('does not give long lines to its pattern', () => {
    const { records, rejects } = recordsOf(patternFormat(hanging), `aaa\n${'a'.repeat(70_000)}!\naaaa\n`);
    assert.equal(records.length, 2);
    assert.deepEqual(rejects, [{ reason: 'longer than 64 KB, too long for the pattern "slow"', line: 2 }]);
  });

  it('is taken before built-in formats that read as much, and for no log that it does not read', async () => {
    const log = '2024-05-01T10:00:00Z INFO red\n2024-05-01T10:00:01Z WARN blue\n2024-05-01T10:00:02Z INFO red\n';
    const own = { name: 'own', pattern: '^(?<time>\\S+) \\w+ (?<kind>\\w+)' };
    const reading = await read('own.log', log, { patterns: [own] });
    assert.deepEqual(
      reading.source.found.map(({ id }) => id),
      ['own'],
    );
    assert.deepEqual(dimensionOf(reading, 'kind'), ['red', 'blue', 'red']);
    const other = await read('other.log', log, { patterns: [shop] });
    assert.deepEqual(
      other.source.found.map(({ id }) => id),
      ['text'],
    );
    const forced = await read('forced.log', log, { patterns: [own], overrides: { format: 'text' } });
    assert.deepEqual(
      forced.source.found.map(({ id }) => id),
      ['text'],
    );
  });

  it('reads the same however the file is cut into pieces, more lines than a batch has included', async () => {
    const log = Array.from(
      { length: 1500 },
      (_, i) => `2024-05-01T10:00:00Z <${['info', 'warn', 'error'][i % 3]}> n\n${i % 7 ? '' : 'x\n'}`,
    );
    const read3 = async (chunkBytes: number) =>
      dimensionOf(await read('cut.log', log.join(''), { patterns: [shop], chunkBytes }), 'level');
    const whole = await read3(1 << 20);
    assert.equal(whole.length, 1500);
    assert.deepEqual(await read3(1000), whole);
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => void recordsOf(patternFormat(shop), bytes)),
      { numRuns: 30 },
    );
    assert.equal(patternFormat(shop).score(sampleOf('nothing of the kind')), 0);
  });
});

describe('withDeadline', () => {
  it('lets work end, and passes on what it throws', () => {
    let done = false;
    assert.equal(
      withDeadline(1000, () => {
        done = true;
      }),
      true,
    );
    assert.ok(done);
    assert.throws(
      () =>
        withDeadline(1000, () => {
          throw new RangeError('mine');
        }),
      RangeError,
    );
  });

  it('stops a regular expression that runs on, also in a worker thread', async () => {
    assert.equal(
      withDeadline(20, () => void /^(a+)+$/.test(trap)),
      false,
    );
    const code = `
      const vm = require('node:vm');
      const context = vm.createContext({ work: () => /^(a+)+$/.test(${JSON.stringify(trap)}) });
      try { new vm.Script('work()').runInContext(context, { timeout: 20 }); } catch (error) {
        require('node:worker_threads').parentPort.postMessage(error.code);
      }`;
    const worker = new Worker(code, { eval: true });
    const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    assert.equal(answer, 'ERR_SCRIPT_EXECUTION_TIMEOUT');
  });
});
