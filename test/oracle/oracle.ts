import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DuckdbConnection, openDuckdb, sqlText } from '../bench/duckdb';
import { type Choice, conditionOf, type Selected, without } from './choice';
import type { OracleLog, Setting } from './oracleLog';

export type Row = Readonly<Record<string, unknown>>;

/** The same log in DuckDB, which reads the file itself, asked by the statements of this folder. */
export class Oracle {
  private constructor(
    private readonly db: DuckdbConnection,
    private readonly log: OracleLog,
  ) {}

  static async open(log: OracleLog): Promise<Oracle> {
    const db = await openDuckdb();
    await db.run(`SET TimeZone = 'UTC'; CREATE TABLE event AS ${log.events}`);
    return new Oracle(db, log);
  }

  /** Lays the days of a zone under the events. */
  async setDays({ zone, mau }: Setting): Promise<void> {
    await this.db.run(`SET VARIABLE zone = ${sqlText(zone)}; SET VARIABLE mau = '${mau}'; ${statements('calendar')}`);
  }

  /** Answers everything about a selection but its segments. */
  async select({ choices, period }: Selected): Promise<void> {
    const day = (name: string, text: string | undefined, whole: string): string =>
      `SET VARIABLE ${name} = ${text === undefined ? `(SELECT ${whole} FROM covered)` : `epoch_us(TIMESTAMP '${text.replace('T', ' ')}') // getvariable('unit_us')`};`;
    await this.db.run(
      `${day('period_from', period?.from, 'first_day')} ${day('period_to', period?.to, 'last_day + 1')}
       CREATE OR REPLACE TABLE kept AS SELECT * FROM placed WHERE ${allOf(choices)};
       ${statements('kpis')} ${statements('comingBack')}`,
    );
  }

  /** The segments of two dimensions, each view without what is chosen on its own dimensions. */
  async segments([a, b]: readonly [string, string], { choices }: Selected, own: readonly string[]): Promise<Row[]> {
    await this.db.run(
      `CREATE OR REPLACE TABLE member AS WITH a AS (SELECT DISTINCT ${a} AS a FROM event), b AS (SELECT DISTINCT ${b} AS b FROM event)
       SELECT 0 AS level, a, b FROM a, b UNION ALL SELECT 1, a, NULL FROM a UNION ALL SELECT 2, NULL, b FROM b UNION ALL SELECT 3, NULL, NULL;
       CREATE OR REPLACE TABLE crossed AS SELECT usr, is_error, ${a} AS a, ${b} AS b FROM placed
       WHERE day >= getvariable('period_from') AND day < getvariable('period_to') AND ${allOf(without(choices, own))};
       ${statements('segments')}`,
    );
    return this.rows('segments');
  }

  async rows(table: string): Promise<Row[]> {
    const rows = (await this.db.runAndReadAll(`SELECT * FROM ${table}`)).getRowObjectsJS();
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
  }

  /** The members of a dimension that the log has, the most frequent first. */
  async members(name: string): Promise<(string | null)[]> {
    const rows = await this.rows(
      `(SELECT ${name} AS member FROM event GROUP BY ${name} ORDER BY count(*) DESC, ${name})`,
    );
    return rows.map(({ member }) => member as string | null);
  }

  get name(): string {
    return this.log.name;
  }
}

const allOf = (choices: readonly Choice[]): string => ['true', ...choices.map(conditionOf)].join(' AND ');

const statements = (name: string): string => readFileSync(path.resolve('test', 'oracle', `${name}.sql`), 'utf8');

/** Counts as numbers, days as YYYY-MM-DD. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}
