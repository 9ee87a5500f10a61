import { dimensionColumn, dimensionTable, factTable } from '../../measures/sql/star';
import type { StarShape } from '../../model/starSource';

/** The statements that make the tables of the star schema. */
export function starTables({ dimensions }: Pick<StarShape, 'dimensions'>): readonly string[] {
  const keys = dimensions.map(
    ({ name }) => `${dimensionColumn(name)} INTEGER NOT NULL REFERENCES ${dimensionTable(name)}(id)`,
  );
  return [
    'CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT)',
    'CREATE TABLE dim_user (id INTEGER PRIMARY KEY, value TEXT NOT NULL)',
    'CREATE TABLE dim_file (id INTEGER PRIMARY KEY, path TEXT NOT NULL)',
    `CREATE TABLE dim_date (day_id INTEGER PRIMARY KEY, date TEXT NOT NULL, week TEXT NOT NULL, month TEXT NOT NULL,
      weekday INTEGER NOT NULL, is_full INTEGER NOT NULL, is_complete INTEGER NOT NULL,
      reach_from INTEGER NOT NULL, reach_to INTEGER NOT NULL,
      is_week_complete INTEGER NOT NULL, week_reach_from INTEGER NOT NULL, week_reach_to INTEGER NOT NULL)`,
    ...dimensions.map(({ name }) => `CREATE TABLE ${dimensionTable(name)} (id INTEGER PRIMARY KEY, value TEXT)`),
    `CREATE TABLE ${factTable} (event_id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES dim_user(id),
      day_id INTEGER NOT NULL REFERENCES dim_date(day_id), time_ms INTEGER NOT NULL, outcome INTEGER NOT NULL,
      ${[...keys, 'file_id INTEGER NOT NULL REFERENCES dim_file(id)', 'byte_offset INTEGER NOT NULL'].join(', ')})`,
  ];
}
