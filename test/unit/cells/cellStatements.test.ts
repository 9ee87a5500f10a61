import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerCell, ask } from '../../../src/cells/ask';
import type { CellAnswer, CellContext, CellSpec } from '../../../src/cells/cell';
import { defaultStack } from '../../../src/cells/defaultStack';
import { mostLeaders } from '../../../src/cells/leaderboards';
import type { Retained, RetentionAnswer } from '../../../src/cells/retention';
import type { SegmentStats } from '../../../src/cells/segmentStats';
import { type CellStatement, cellStatements, sqlOfCells, sqlOfMeasure } from '../../../src/cells/sqlOfCells';
import { trendMeasures } from '../../../src/cells/trend';
import { kpiIds } from '../../../src/cells/triangle';
import { loadStar } from '../../../src/engine/sqlite/loadStar';
import { readOnly } from '../../../src/engine/sqlite/readOnly';
import { openDatabase } from '../../../src/engine/sqlite/sqlJs';
import { arrange } from '../../../src/engine/star/arrange';
import { statementAt } from '../../../src/host/statementAt';
import { measureOf } from '../../../src/measures/catalogue';
import type { MeasureId } from '../../../src/measures/measure';
import { formatValue } from '../../../src/model/format';
import { isoUnit } from '../../../src/model/grain';
import { nothingSelected, type Selection } from '../../../src/model/selection';
import { columnsOf } from '../../support/columnsOf';
import { logOf } from '../../support/logOf';
import { randomFields, randomLog, randomQuery } from '../../support/randomLog';
import { sqlWasm } from '../../support/sqlWasm';

type Row = Readonly<Record<string, string>>;

/** A row on screen: its keys, and each of its figures as it is formatted there. */
const onScreen = (keys: readonly string[], stats: Readonly<Partial<Record<string, unknown>>>): Row => {
  const figures = Object.entries(stats).flatMap(([id, value]) =>
    typeof value === 'number' || value === null ? [[id, shown(id, value)]] : [],
  );
  return { keys: keys.map(asDay).join(' | '), ...Object.fromEntries(figures) };
};

/** Units of a log of hours or minutes have a blank in SQL, as is usual there. */
const asDay = (key: string): string => key.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/, '$1 $2');

function shown(id: string, value: number | null): string {
  try {
    return formatValue(value, measureOf(id as MeasureId).format, 'en');
  } catch {
    return '';
  }
}

const fold = (label: string): string => label.replace(/^\(other: \d+\)$/, '(other)');

const rowsOf = (members: readonly { label: string }[], stats: readonly SegmentStats[]): Row[] =>
  stats.map((row, i) => onScreen([fold(members[i]?.label ?? '')], { ...row }));

/** What a cell shows, a table for each of its statements; null for one of which it shows no single number. */
function tablesOf({ kind, answer }: CellAnswer): readonly (readonly Row[] | null)[] {
  switch (kind) {
    case 'triangle': {
      const { firstDay, grain, dau, mau, stickiness, error_rate } = answer.days;
      const days = dau.map((_, i) =>
        onScreen([isoUnit(firstDay + i, grain)], {
          dau: dau[i],
          mau: mau[i],
          stickiness: stickiness[i],
          error_rate: error_rate[i],
        }),
      );
      const { compared } = answer;
      const before = compared && 'measures' in compared ? [[onScreen([], compared.measures)]] : [];
      return [[onScreen([], answer.measures)], days, ...before];
    }
    case 'trend': {
      const { measure, firstDay, grain, values, whole } = answer;
      const days = (line: readonly (number | null)[]): Row[] =>
        line.map((value, i) => onScreen([isoUnit(firstDay + i, grain)], { [measure]: value }));
      return [days(values), ...(whole ? [days(whole)] : [])];
    }
    case 'matrix': {
      const { rows, cols, cells } = answer;
      const crossed = cells.map(({ row, col, ...stats }) =>
        onScreen([fold(rows[row]?.label ?? ''), fold(cols[col]?.label ?? '')], { ...stats }),
      );
      return [
        crossed,
        rowsOf(rows, answer.rowTotals),
        rowsOf(cols, answer.colTotals),
        [onScreen([], { ...answer.total })],
      ];
    }
    case 'breakdown': {
      const members = answer.rows.map(({ member }) => member);
      const whole = answer.rows.map((row) => row.whole);
      return [
        rowsOf(members, answer.rows),
        [onScreen([], { ...answer.total })],
        rowsOf(members, whole),
        [onScreen([], { ...answer.whole })],
      ];
    }
    case 'leaderboards': {
      // Of the whole, a board shows the members that the selection has.
      const boards = answer.boards.flatMap(({ rows, total }) => [
        rowsOf(rows, rows),
        [onScreen([], { ...total })],
        null,
      ]);
      return [...boards, null];
    }
    case 'whatIf': {
      const { segmentRate, today } = answer;
      return [today && [onScreen([], { error_rate: segmentRate })], today && [onScreen([], { ...today })], null];
    }
    case 'hotspots':
    case 'verdict':
      return [[onScreen([], { events: answer.events, errors: answer.errors })]];
    case 'lines':
      return [[onScreen([], answer.errorsOnly ? { errors: answer.total } : { events: answer.total })]];
    case 'lifecycle':
      return [answer.intervals.map(({ from, to, ...stats }) => onScreen([from], stats))];
    case 'retention':
      return [retained(answer, ({ users }) => users), retained(answer, lastSeen)];
    case 'activeDays':
      return [answer.users.map((users, days) => onScreen([String(days)], { users }))];
  }
}

/** Users of each cohort by the interval, of those that have gone by. */
const retained = ({ cohorts }: RetentionAnswer, users: (one: Retained, next: Retained | undefined) => number | null) =>
  cohorts.flatMap((cohort, at) =>
    cohort.retained.flatMap((one, n): Row[] => {
      const later = cohorts[at + n];
      return later ? [onScreen([cohort.from, later.from], { users: users(one, cohort.retained[n + 1]) })] : [];
    }),
  );

/** Who was seen in an interval or later, but not in a later one. */
const lastSeen = (one: Retained, next: Retained | undefined): number =>
  (one.unbounded_users ?? 0) - (next?.unbounded_users ?? 0);

/** The rows of a statement, formatted as on screen. */
function found(rows: readonly (readonly unknown[])[], { measures }: CellStatement): Row[] {
  return rows.map((row) => {
    const keys = row.slice(0, row.length - measures.length).map(String);
    const figures = measures.map((id, i) => [id, shown(id, row[keys.length + i] as number | null)]);
    return { keys: keys.join(' | '), ...Object.fromEntries(figures) };
  });
}

const comingBack: readonly CellSpec[] = [
  { id: 'life', kind: 'lifecycle', params: { days: 7 } },
  { id: 'life by day', kind: 'lifecycle', params: { days: 1 } },
  { id: 'back', kind: 'retention', params: { days: 7 } },
  { id: 'active', kind: 'activeDays', params: {} },
];
const boardsOf = ({ dimensions }: CellContext['log']): readonly CellSpec[] => {
  const shown = Object.fromEntries(dimensions.map(({ name }) => [name, mostLeaders]));
  return [
    { id: 'boards', kind: 'leaderboards', params: { measure: 'events', shown } },
    { id: 'what if', kind: 'whatIf', params: { segment: null } },
  ];
};
const trends = trendMeasures.map((measure) => ({ id: measure, kind: 'trend', params: { measure } }) as const);

describe('the statements of cells', () => {
  it('give every number on screen, formatted as there, for many selections, with members folded and hostile', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 25; seed++) {
      const records = randomLog(seed);
      const { log, run } = logOf(records, randomFields);
      const events = arrange(columnsOf(records, randomFields), {
        files: ['a'],
        timeZone: 'UTC',
        window: 'rolling30',
      });
      const db = await openDatabase(sqlWasm());
      await loadStar(db, events);
      for (let q = 0; q < 4; q++) {
        const { clauses } = randomQuery(seed * 50 + q, log.dimensions, log.calendar.firstDay, log.calendar.days);
        const selection: Selection = q === 0 ? nothingSelected : { rev: q, clauses };
        const context: CellContext = { log, selection };
        for (const spec of [...defaultStack(log), ...trends, ...comingBack, ...boardsOf(log)]) {
          const folded = { ...spec, params: { ...spec.params, ...(q % 2 === 0 ? {} : { top: 2 }) } } as typeof spec;
          const tables = tablesOf(await answerCell(folded, context, run));
          for (const [i, statement] of cellStatements(folded, context).entries()) {
            const what = `seed ${seed}, selection ${q}, ${statement.title}`;
            const rows = new Map(
              found(readOnly(db, statement.text, 1e6).rows, statement).map((row) => [row.keys, row]),
            );
            const wanted = tables[i];
            if (wanted === null) continue;
            assert.ok(wanted, what);
            for (const row of wanted) {
              const given = rows.get(row.keys ?? '');
              // A group without any event is no row in SQL, and zero on screen.
              if (!given) assert.match(row.events ?? Object.values(row)[1] ?? '', /^(0|–)$/, `${what}: ${row.keys}`);
              else {
                for (const [id, figure] of Object.entries(given)) {
                  if (row[id] !== undefined) assert.equal(figure, row[id], `${what}: ${id} of ${row.keys}`);
                  compared++;
                }
              }
              rows.delete(row.keys ?? '');
            }
            // A member that has no event in the period may be a row in SQL, and is none on a board.
            const missed = [...rows.values()].filter(({ events }) => events !== '0');
            assert.deepEqual(missed, [], `${what}: rows that are not on screen`);
          }
        }
      }
      db.close();
    }
    assert.ok(compared > 20_000, String(compared));
  });

  it('can each be run from the text of Show SQL with the cursor in it, whatever ends of lines members hold', async () => {
    const evil = "a';\nDELETE FROM fact_event;\r\n--";
    const records = [evil, 'b'].map((device, i) => ({ ms: i, user: `u${i}`, error: i === 0, fields: { device } }));
    const { log } = logOf(records, ['device']);
    const selection: Selection = {
      rev: 1,
      clauses: [{ source: 'x', kind: 'points', dimensions: ['device'], keys: [[evil]] }],
    };
    const stack = defaultStack(log);
    const text = sqlOfCells(stack, { log, selection });
    const db = await openDatabase(sqlWasm());
    const options = { files: ['a'], timeZone: 'UTC', window: 'rolling30' } as const;
    await loadStar(db, arrange(columnsOf(records, ['device']), options));
    let run = 0;
    for (const { index } of text.matchAll(/^WITH/gm)) {
      assert.ok(readOnly(db, statementAt(text, index), 10).rows.length > 0);
      run++;
    }
    const statements = stack.flatMap((spec) => cellStatements(spec, { log, selection }));
    assert.equal(run, new Set(statements.map(({ title, text: sql }) => title + sql)).size);
    db.close();
  });

  it('give the measure of a trend and what it is made of, and no other', () => {
    const { log } = logOf(randomLog(4), randomFields);
    for (const spec of trends)
      for (const { measures } of cellStatements(spec, { log, selection: nothingSelected }))
        assert.deepEqual(measures, spec.id === 'error_rate' ? ['error_rate', 'events', 'errors'] : [spec.id]);
  });

  it('are one statement for one measure', async () => {
    const records = randomLog(4);
    const { log, run } = logOf(records, randomFields);
    const { clauses } = randomQuery(11, log.dimensions, log.calendar.firstDay, log.calendar.days);
    const context: CellContext = { log, selection: { rev: 1, clauses } };
    const db = await openDatabase(sqlWasm());
    const options = { files: ['a'], timeZone: 'UTC', window: 'rolling30' } as const;
    await loadStar(db, arrange(columnsOf(records, randomFields), options));
    const { measures } = await ask('triangle', {}, context, run);
    for (const id of kpiIds) {
      const { columns, rows } = readOnly(db, sqlOfMeasure(id, context), 5);
      assert.deepEqual(columns, [id]);
      assert.equal(shown(id, rows[0]?.[0] as number | null), shown(id, measures[id]), id);
    }
    db.close();
  });
});
