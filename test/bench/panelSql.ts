import { fivePanel } from './fivePanel';
import { panelDimensions } from './panelLog';

/** The facts of the panel's log, in order of user and day, as narrow as they can be: dimensions are enumerations. */
export const factsSql = (read: string): readonly string[] => [
  `CREATE TABLE raw AS SELECT * FROM ${read}`,
  ...dimensions.map((name) => `CREATE TYPE t_${name} AS ENUM (SELECT DISTINCT ${name} FROM raw ORDER BY 1)`),
  `CREATE TABLE f AS SELECT substr("user", 2)::INTEGER AS u, date_diff('day', DATE '2024-01-01', "time"::DATE)::SMALLINT AS d,
    (status = 'error')::TINYINT AS e, ${dimensions.map((name) => `${name}::t_${name} AS ${name}`).join(', ')} FROM raw ORDER BY u, d`,
  'DROP TABLE raw',
];

const dimensions = Object.keys(panelDimensions);

/** Groupings of the panel: its dimensions, the matrix, and all. */
export const groupings: readonly (readonly string[])[] = [[], ...dimensions.map((name) => [name]), ['device', 'tier']];

/**
 * Events, errors, users and impacted users of each group. Users are counted in two steps, as DuckDB groups faster than
 * it counts what is distinct. A view ignores what is selected on its own dimensions.
 */
export function groupSql(by: readonly string[], members: readonly string[]): string {
  const keys = by.map((name) => `${name}, `).join('');
  const where = whereSql(members.filter((member) => !by.includes(dimensionOf(member))));
  return `SELECT ${keys}sum(n), sum(k), count(*), count(*) FILTER (k > 0)
    FROM (SELECT ${keys}u, count(*) AS n, sum(e) AS k FROM f ${where} GROUP BY ${keys}u)${by.length > 0 ? ` GROUP BY ${by.join(', ')}` : ''}`;
}

/** Events, errors, users, and users in 30 days, of each day: who enters and leaves a window, summed up. */
export const daysSql = (members: readonly string[]): string => `
  WITH ud AS MATERIALIZED (SELECT u, d, count(*) AS n, sum(e) AS k FROM f ${whereSql(members)} GROUP BY u, d),
    spans AS MATERIALIZED (SELECT greatest(d, coalesce(lag(d) OVER (PARTITION BY u ORDER BY d) + 30, 0)) AS a, d + 30 AS b FROM ud),
    steps AS (SELECT a AS d, count(*) AS s FROM spans WHERE a < b GROUP BY a
      UNION ALL SELECT b, -count(*) FROM spans WHERE a < b GROUP BY b),
    windows AS (SELECT d, sum(sum(s)) OVER (ORDER BY d) AS w FROM steps GROUP BY d),
    days AS (SELECT d, sum(n) AS n, sum(k) AS k, count(*) AS users FROM ud GROUP BY d)
  SELECT d, n, k, users, w FROM days JOIN windows USING (d) ORDER BY d`;

const whereSql = (members: readonly string[]): string =>
  members.length === 0 ? '' : `WHERE ${members.map((member) => `${dimensionOf(member)} = '${member}'`).join(' AND ')}`;

const dimensionOf = (member: string): string => member.replace(/-\d+$/, '');

/** The statements that what a click changes in the panel takes. */
export function refreshSql(filters: number): readonly string[] {
  const members = fivePanel.clicks.slice(0, filters);
  return [...groupings.map((by) => groupSql(by, members)), daysSql(members)];
}
