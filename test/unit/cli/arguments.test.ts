import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArguments } from '../../../src/cli/arguments';
import { UsageError } from '../../../src/cli/usage';

describe('readArguments', () => {
  it('reads patterns with a name before =, or without', () => {
    const { patterns } = readArguments(['kpi', 'a.log', '--pattern', 'shop=(?<time>.*)', '--pattern', '(?<time>a=b)']);
    assert.deepEqual(patterns, [
      { name: 'shop', pattern: '(?<time>.*)' },
      { name: 'pattern 2', pattern: '(?<time>a=b)' },
    ]);
  });

  it('reads the order of dates, one of the two', () => {
    const dayFirst = (...argv: string[]) => readArguments(['kpi', 'a.csv', ...argv]).overrides.dayFirst;
    assert.deepEqual([dayFirst('--day-first'), dayFirst('--month-first'), dayFirst()], [true, false, undefined]);
    assert.throws(() => dayFirst('--day-first', '--month-first'), UsageError);
  });

  it('reads files, filters, period and role overrides', () => {
    const given = readArguments([
      'kpi',
      'a.jsonl',
      'b.jsonl',
      '--where',
      'device=Tablet,(none)',
      '--where',
      'tier=a\\,b',
      '--from',
      '2025-01-01',
      '--to',
      '2025-02-01',
      '--outcome',
      'status=error,failed',
      '--dim',
      'x',
      '--dim',
      'y',
      '--mau',
      'calendar',
      '--json',
    ]);
    assert.equal(given.command, 'kpi');
    assert.deepEqual(given.operands, ['a.jsonl', 'b.jsonl']);
    assert.deepEqual(given.where, [
      { dimension: 'device', keys: ['Tablet', null] },
      { dimension: 'tier', keys: ['a,b'] },
    ]);
    assert.deepEqual([given.from, given.to], [20089 * 1440, 20120 * 1440]);
    assert.deepEqual(given.overrides, {
      outcome: { field: 'status', errors: ['error', 'failed'] },
      dimensions: ['x', 'y'],
    });
    assert.equal(given.window, 'calendar');
    assert.equal(given.json, true);
  });

  it('takes the first user and outcome for those of the log, further ones to stand in, and the order of dates', () => {
    const given = readArguments([
      'kpi',
      '--user',
      'a',
      '--user',
      'b',
      '--outcome',
      's',
      '--outcome',
      'r=x,y',
      '--day-first',
    ]);
    assert.deepEqual(given.overrides, {
      user: 'a',
      userStandIns: ['b'],
      outcome: { field: 's' },
      outcomeStandIns: [{ field: 'r', errors: ['x', 'y'] }],
      dayFirst: true,
    });
  });

  it("takes a zone that is a name or an offset, or the log's own", () => {
    for (const zone of ['UTC', '+02:00', 'Europe/Berlin', 'auto'])
      assert.equal(readArguments(['kpi', '--tz', zone]).timeZone, zone);
    assert.equal(readArguments(['kpi']).timeZone, 'auto');
  });

  it('takes a part of the log, and the memory that reading may take', () => {
    const { part, memoryBudget } = readArguments(['kpi', '--sample', '2.5 %', '--budget', '512']);
    assert.deepEqual([part, memoryBudget], [{ kind: 'sample', share: 0.025 }, 512]);
    const january = readArguments(['kpi', '--period', '2025-01-01..2025-02-01']);
    assert.deepEqual(january.part, { kind: 'period', from: 20_089, to: 20_120 });
    assert.deepEqual([january.memoryBudget, readArguments(['kpi']).part], [2048, undefined]);
  });

  it('forces the format of a log that is read, by its id, and leaves that of a sample log alone', () => {
    assert.equal(readArguments(['kpi', 'a.txt', '--format', 'tsv']).overrides.format, 'tsv');
    assert.equal('format' in readArguments(['kpi', 'a.txt']).overrides, false);
    const { format, overrides } = readArguments(['generate', '--format', 'csv']);
    assert.deepEqual([format, overrides], ['csv', {}]);
    assert.throws(() => readArguments(['kpi', 'a.txt', '--format', 'xml']), {
      name: 'UsageError',
      message: /--format takes .*jsonl, .*, not "xml"/,
    });
  });

  it('takes the one pattern of a person for the format, and leaves several to detection', () => {
    const one = readArguments(['kpi', 'a.log', '--pattern', 'shop=^(?<time>\\S+)']);
    assert.deepEqual([one.patterns, one.overrides.format], [[{ name: 'shop', pattern: '^(?<time>\\S+)' }], 'shop']);
    assert.equal(readArguments(['kpi', 'a.log', '--pattern', 'a', '--pattern', 'b']).overrides.format, undefined);
  });

  it('is a call for help without a command', () => {
    assert.equal(readArguments([]).command, 'help');
    assert.equal(readArguments(['kpi', '--help']).command, 'help');
  });

  it('names what is wrong and what is allowed', () => {
    const wrong: [string[], RegExp][] = [
      [['kpi', '--mau', 'weekly'], /--mau takes rolling30, rolling28, calendar, not "weekly"/],
      [['kpi', '--from', '1.1.2025'], /--from takes a day as YYYY-MM-DD/],
      [['kpi', '--where', 'device'], /--where takes DIM=VALUE/],
      [['kpi', '--limit', '-3'], /limit/],
      [['kpi', '--colour'], /Unknown option '--colour'/],
      [['kpi', '--from', '2025-06-05', '--to', '2025-06-01'], /--to must be after --from/],
      [['kpi', '--from', '2025-06-05', '--to', '2025-06-05'], /--to must be after --from/],
      [['kpi', '--tz', 'Mars'], /unknown time zone "Mars"; use UTC/],
      [['kpi', '--sample', '0%'], /--sample takes a share such as 10%, not "0%"/],
      [['kpi', '--sample', '0.1'], /--sample takes a share/],
      [['kpi', '--sample', '101%'], /--sample takes a share/],
      [['kpi', '--period', '2025-01-01'], /--period takes two days/],
      [['kpi', '--period', '2025-01-02..2025-01-02'], /--period takes two days/],
      [['kpi', '--period', '2025-01-01..2025-01-02..2025-01-03'], /--period takes two days/],
      [['kpi', '--sample', '5%', '--period', '2025-01-01..2025-01-02'], /not both/],
      [['kpi', '--budget', 'much'], /--budget takes a whole number/],
    ];
    for (const [argv, message] of wrong) {
      assert.throws(
        () => readArguments(argv),
        (error) => error instanceof UsageError && message.test(error.message),
        argv.join(' '),
      );
    }
  });
});
