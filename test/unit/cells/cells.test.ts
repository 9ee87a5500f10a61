import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerCell, ask, cellOf } from '../../../src/cells/ask';
import type { CellContext } from '../../../src/cells/cell';
import { defaultStack } from '../../../src/cells/defaultStack';
import { matrix } from '../../../src/cells/matrix';
import { sqlOfCells } from '../../../src/cells/sqlOfCells';
import { edit, matrixSource, nothingSelected, type Selection } from '../../../src/model/selection';
import type { TestRecord } from '../../support/columnsOf';
import { logOf, type TestLog } from '../../support/logOf';

const day = 86_400_000;
const start = Date.UTC(2025, 0, 1);

const event = (at: number, user: string, device: string | null, tier: string, error = false): TestRecord => ({
  ms: start + at * day,
  user,
  error,
  fields: { device, tier },
});

/** Three days; u1 every day on two devices, u2 twice, u3 once. */
const records = [
  event(0, 'u1', 'Tablet', 'Free'),
  event(0.5, 'u2', 'Mobile', 'Pro', true),
  event(1, 'u1', 'Mobile', 'Free', true),
  event(1.5, 'u2', 'Mobile', 'Pro'),
  event(2, 'u1', 'Tablet', 'Free', true),
  event(2.99, 'u3', null, 'Free'),
];
const small = (): TestLog => logOf(records, ['device', 'tier']);
const context = ({ log }: TestLog, selection: Selection = nothingSelected): CellContext => ({ log, selection });
const only = (name: string, key: string | null): Selection =>
  edit(nothingSelected, { op: 'toggle', source: `dimension:${name}`, dimensions: [name], key: [key], add: false });

describe('the triangle', () => {
  it('gives the KPIs of a small log as counted by hand', async () => {
    const test = small();
    const { measures, period } = await ask('triangle', {}, context(test), test.run);
    assert.deepEqual(measures, {
      events: 6,
      errors: 3,
      error_rate: 0.5,
      users: 3,
      dau: (2 + 2 + 2) / 3,
      wau: 3,
      mau: 3,
      stickiness: 2 / 3,
      dau_wau: 2 / 3,
      wau_mau: 1,
      impacted_users: 2,
      error_free_users: 1 - 2 / 3,
    });
    assert.equal(period.windowLabel, 'users in 3 days');
    assert.deepEqual(
      [period.from, period.to, period.fullDays, period.completeDays],
      ['2025-01-01', '2025-01-04', 3, 1],
    );
  });

  it('draws every day of the period and says which are complete', async () => {
    const test = small();
    const { days } = await ask('triangle', {}, context(test), test.run);
    assert.deepEqual(days.dau, [2, 2, 2]);
    assert.deepEqual(days.mau, [2, 2, 3]);
    assert.deepEqual(days.error_rate, [0.5, 0.5, 0.5]);
    assert.deepEqual(days.complete, { from: 2, to: 3 });
  });

  it('has the same measures over the period before, each with its change', async () => {
    const test = small();
    const first = test.log.calendar.firstDay;
    const clauses = [{ source: 'period', kind: 'period', from: first + 1, to: first + 2 }] as const;
    const { compared, measures } = await ask(
      'triangle',
      { comparison: { kind: 'previous' } },
      context(test, { rev: 1, clauses }),
      test.run,
    );
    assert.ok(compared && 'measures' in compared);
    const before = await ask(
      'triangle',
      {},
      context(test, { rev: 1, clauses: [{ ...clauses[0], from: first, to: first + 1 }] }),
      test.run,
    );
    assert.deepEqual(compared.measures, before.measures);
    assert.deepEqual(compared.period, { from: '2025-01-01', to: '2025-01-02' });
    assert.deepEqual(compared.changes.error_rate, { kind: 'points', by: 0 });
    assert.deepEqual(compared.changes.mau, null, 'no complete day in either');
    assert.equal(measures.events, 2);
  });

  it('says why there is nothing to compare with, and compares nothing unasked', async () => {
    const test = small();
    const asked = await ask('triangle', { comparison: { kind: 'previous' } }, context(test), test.run);
    assert.match(JSON.stringify(asked.compared), /select a period to compare/);
    assert.equal((await ask('triangle', {}, context(test), test.run)).compared, null);
  });

  it('takes its means over the days of a period, and looks back before it for windows', async () => {
    const test = small();
    const first = test.log.calendar.firstDay;
    const clauses = [{ source: 'period', kind: 'period', from: first + 2, to: first + 3 }] as const;
    const { measures, days } = await ask('triangle', {}, context(test, { rev: 1, clauses }), test.run);
    assert.equal(measures.events, 2);
    assert.equal(measures.dau, 2);
    assert.equal(measures.mau, 3);
    assert.deepEqual(days.mau, [3]);
  });

  it('has no Reach and Habit without users, and no Quality without an outcome, but the rest', async () => {
    const test = logOf(records, ['device'], { user: [], userKind: null });
    const { measures } = await ask('triangle', {}, context(test), test.run);
    assert.deepEqual(
      [measures.mau, measures.stickiness, measures.users, measures.impacted_users],
      [null, null, null, null],
    );
    assert.equal(measures.error_rate, 0.5);
    const blind = logOf(records, ['device'], { outcome: null });
    const answer = await ask('triangle', {}, context(blind), blind.run);
    assert.deepEqual([answer.measures.error_rate, answer.ci], [null, null]);
    assert.equal(answer.measures.users, 3);
  });

  it('says itself in words', async () => {
    const test = small();
    const answer = await ask('triangle', {}, context(test), test.run);
    const words = cellOf('triangle').words(answer, 'en');
    assert.equal(
      words,
      'Reach: 3 users in 3 days. Habit: 66.67% stickiness, 2 users a day. Quality: 50.00% errors, 2 of 3 users impacted.',
    );
  });
});

describe('a breakdown', () => {
  it('counts a user under each member that they acted under, and once in the total', async () => {
    const test = small();
    const { rows, total } = await ask('breakdown', { dimension: 'device' }, context(test), test.run);
    assert.deepEqual(
      rows.map((row) => [row.member.label, row.users, row.impacted_users]),
      [
        ['Mobile', 2, 2],
        ['Tablet', 1, 1],
        ['(none)', 1, 0],
      ],
    );
    assert.equal(total.users, 3);
    assert.equal(total.impacted_users, 2);
  });

  it('ignores its own clause and obeys the others, with the whole behind', async () => {
    const test = small();
    const own = await ask('breakdown', { dimension: 'device' }, context(test, only('device', 'Tablet')), test.run);
    assert.deepEqual(
      own.rows.map((row) => row.events),
      [3, 2, 1],
    );
    const other = await ask('breakdown', { dimension: 'tier' }, context(test, only('device', 'Tablet')), test.run);
    assert.deepEqual(
      other.rows.map((row) => [row.events, row.whole.events]),
      [
        [2, 4],
        [0, 2],
      ],
    );
  });

  it('folds members beyond top into one, whose users are its own count', async () => {
    const test = small();
    const { rows } = await ask('breakdown', { dimension: 'device', top: 1 }, context(test), test.run);
    assert.deepEqual(
      rows.map((row) => [row.member.kind, row.events, row.users]),
      [
        ['member', 3, 2],
        ['other', 3, 2],
      ],
    );
  });
});

describe('the matrix', () => {
  it('crosses two dimensions, with totals that are no sums of users', async () => {
    const test = small();
    const answer = await ask(
      'matrix',
      { rows: 'tier', cols: 'device', measure: 'error_rate' },
      context(test),
      test.run,
    );
    assert.deepEqual(
      answer.cells.map((cell) => cell.events),
      [1, 2, 1, 2, 0, 0],
    );
    assert.equal(answer.cells[1]?.error_share, 1 / 3);
    assert.deepEqual(
      answer.colTotals.map((stats) => stats.users),
      [2, 1, 1],
    );
    assert.equal(answer.total.users, 3);
    assert.equal(answer.cells[5]?.error_rate, null);
  });

  it('shares the errors of each row and of each column among its cells, and of each total among all', async () => {
    const test = small();
    const params = { rows: 'tier', cols: 'device', measure: 'row_share' } as const;
    const { cells, rowTotals, colTotals, total } = await ask('matrix', params, context(test), test.run);
    assert.deepEqual(
      cells.map((cell) => [cell.row_share, cell.column_share]),
      [
        [0.5, 0.5],
        [0.5, 1],
        [0, null],
        [1, 0.5],
        [0, 0],
        [0, null],
      ],
    );
    assert.deepEqual(
      [...rowTotals, ...colTotals, total].map((each) => [each.row_share, each.column_share]),
      [
        [1, 2 / 3],
        [1, 1 / 3],
        [2 / 3, 1],
        [1 / 3, 1],
        [0, null],
        [1, 1],
      ],
    );
  });

  it('tells a cell of many errors from the rest of the selection, under its filters, and says so in words', async () => {
    const many = Array.from({ length: 400 }, (_, i) => {
      const [device, tier] = [i % 2 === 0 ? 'Tablet' : 'Mobile', i % 4 < 2 ? 'Pro' : 'Free'];
      const error = device === 'Tablet' && tier === 'Pro' ? i % 8 === 0 : i % 40 === 1;
      return {
        ...event(i / 200, `u${i}`, device, tier, error),
        fields: { device, tier, region: i < 300 ? 'EU' : 'NA' },
      };
    });
    const test = logOf(many, ['device', 'tier', 'region']);
    const params = { rows: 'tier', cols: 'device', measure: 'error_rate' } as const;
    const answer = await ask('matrix', params, context(test), test.run);
    const marked = (cells: typeof answer.cells) =>
      cells
        .filter(({ differs }) => differs === 'higher')
        .map(({ row, col }) => [answer.rows[row]?.label, answer.cols[col]?.label]);
    assert.deepEqual(marked(answer.cells), [['Pro', 'Tablet']]);
    assert.match(matrix.words(answer, 'en'), /1 cell has a higher error rate than the rest, beyond chance\.$/);
    const filtered = await ask('matrix', params, context(test, only('region', 'NA')), test.run);
    const of = ({ cells, rows, cols }: typeof answer) =>
      cells.find(({ row, col }) => rows[row]?.label === 'Pro' && cols[col]?.label === 'Tablet');
    assert.equal(of(filtered)?.events, 25, 'too few to be tested');
    assert.deepEqual([of(filtered)?.q_value, of(filtered)?.differs], [null, null]);
    assert.equal(of(answer)?.rest_rate, ((answer.total.errors ?? 0) - (of(answer)?.errors ?? 0)) / 300);
  });

  it('ignores the clauses of its own two dimensions and of its cells', async () => {
    const test = small();
    const params = { rows: 'tier', cols: 'device', measure: 'events' } as const;
    let selection = only('device', 'Tablet');
    selection = edit(selection, {
      op: 'toggle',
      source: matrixSource,
      dimensions: ['tier', 'device'],
      key: ['Free', 'Tablet'],
      add: false,
    });
    const answer = await ask('matrix', params, context(test, selection), test.run);
    assert.equal(answer.total.events, 6);
    const { measures } = await ask('triangle', {}, context(test, selection), test.run);
    assert.equal(measures.events, 2);
  });
});

describe('cells chosen on other dimensions', () => {
  it('filter a matrix as they filter everything else', async () => {
    const test = logOf(
      records.map((record) => ({
        ...record,
        fields: { ...record.fields, region: record.user === 'u1' ? 'EU' : 'NA' },
      })),
      ['device', 'tier', 'region'],
    );
    const change = {
      op: 'toggle',
      source: matrixSource,
      dimensions: ['tier', 'region'],
      key: ['Free', 'EU'],
      add: false,
    } as const;
    const selection = edit(nothingSelected, change);
    const params = { rows: 'tier', cols: 'device', measure: 'events' } as const;
    const answer = await ask('matrix', params, context(test, selection), test.run);
    assert.equal(answer.total.events, 3);
  });
});

describe('the default stack', () => {
  it('has only a triangle, trend and lines where no dimension is, and any two dimensions of a log otherwise', () => {
    assert.deepEqual(
      defaultStack(logOf(records, []).log).map((cell) => cell.kind),
      ['triangle', 'verdict', 'trend', 'lines'],
    );
    assert.deepEqual(
      defaultStack(logOf(records, ['tier']).log).map((cell) => cell.kind),
      ['triangle', 'verdict', 'trend', 'hotspots', 'breakdown', 'lines'],
    );
    const [, , , , crossed] = defaultStack(small().log);
    assert.deepEqual(crossed?.params, { rows: 'tier', cols: 'device', measure: 'error_rate', top: 25 });
  });

  it('can be asked as it is', async () => {
    const test = small();
    for (const spec of defaultStack(test.log))
      assert.equal((await answerCell(spec, context(test), test.run)).kind, spec.kind);
  });
});

describe('sqlOfCells', () => {
  it('has a statement for every question of the stack, and never the raw value of a member outside of quotes', () => {
    const test = logOf([event(0, 'u', "Tab'let", 'Free')], ['device', 'tier']);
    const text = sqlOfCells(defaultStack(test.log), context(test, only('device', "Tab'let")));
    assert.match(text, /\/\* Golden triangle, by day, of the selection \*\//);
    assert.match(text, /value IN \('Tab''let'\)/);
    assert.match(text, /"stickiness"/);
  });
});

describe('ask', () => {
  it('names an unknown dimension and the known ones', async () => {
    const test = small();
    await assert.rejects(
      ask('breakdown', { dimension: 'colour' }, context(test), test.run),
      /unknown dimension "colour"; known: device, tier/,
    );
  });
});

describe('the default matrix', () => {
  const matrixOf = (fields: Readonly<Record<string, number>>, outcome = 'status'): unknown => {
    const names = Object.keys(fields);
    const rows = Array.from({ length: 60 }, (_, i) => ({
      ...event(0, `u${i}`, null, ''),
      fields: Object.fromEntries(names.map((name) => [name, `${name} ${i % (fields[name] ?? 1)}`])),
    }));
    const { log } = logOf(rows, names, { outcome: { kind: 'values', field: outcome, errors: ['error'] } });
    const spec = defaultStack(log).find((cell) => cell.kind === 'matrix');
    return spec?.kind === 'matrix' ? [spec.params.rows, spec.params.cols] : null;
  };

  it('prefers dimensions of few members by telling names, in the order of the names', () => {
    assert.deepEqual(matrixOf({ country: 4, os_name: 10, device_type: 2, tier: 3 }), ['tier', 'device_type']);
    assert.deepEqual(matrixOf({ page: 40, device: 30, kind: 5, shape: 6 }), ['shape', 'kind']);
  });

  it('leaves out what only tells how an error went, as long as there is anything else', () => {
    assert.deepEqual(matrixOf({ error_code: 5, result: 3, kind: 4, shape: 6 }, 'result'), ['shape', 'kind']);
    assert.deepEqual(matrixOf({ error_code: 5, kind: 4 }), ['error_code', 'kind']);
  });
});
