import { identifier } from '../../measures/sql/quote';
import { dimensionColumn, dimensionTable, factTable } from '../../measures/sql/star';

/**
 * The statement that makes the view `events`: a row an event, with values in the place of their numbers. Absent values are
 * NULL; `time` is UTC, `date` is of the report's zone.
 */
export function eventsView(dimensions: readonly string[]): string {
  const columns = dimensions.map((name, i) => `d${i}.value AS ${identifier(name)}`);
  const joins = dimensions.map(
    (name, i) => `JOIN ${dimensionTable(name)} AS d${i} ON d${i}.id = f.${dimensionColumn(name)}`,
  );
  const selected = [
    'f.event_id',
    "strftime('%Y-%m-%dT%H:%M:%fZ', f.time_ms / 1000.0, 'unixepoch') AS time",
    'd.date',
    'u.value AS user',
    "CASE f.outcome WHEN 1 THEN 'error' ELSE 'success' END AS outcome",
    ...columns,
    'p.path AS file',
    'f.byte_offset',
  ];
  return `CREATE VIEW events AS SELECT ${selected.join(', ')}
    FROM ${factTable} AS f JOIN dim_date AS d USING (day_id) LEFT JOIN dim_user AS u ON u.id = f.user_id
    ${[...joins, 'JOIN dim_file AS p ON p.id = f.file_id'].join(' ')}`;
}
