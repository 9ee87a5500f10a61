import { setImmediate } from 'node:timers/promises';
import type { Database } from 'sql.js';
import { countedDays, emptyPart } from '../../measures/countedDays';
import { querySql } from '../../measures/sql/querySql';
import type { Star } from '../../measures/sql/star';
import { groupingOf } from '../../model/grouping';
import type { Query, ResultTable } from '../../model/query';
import type { Engine } from '../engine';

/** The reference engine: the measures as SQL over the star schema in sql.js. The database must hold the star. */
export function sqlite(db: Database, star: Star): Engine {
  const runAll: Engine['runAll'] = async (queries, signal) => {
    const tables: ResultTable[] = [];
    for (const query of queries) {
      signal?.throwIfAborted();
      tables.push(answer(db, query, star));
      if (tables.length < queries.length) await setImmediate();
    }
    return tables;
  };
  return {
    name: 'sqlite',
    runAll,
    run: async (query, signal) => (await runAll([query], signal))[0]!,
    close() {
      db.close();
    },
  };
}

function answer(db: Database, query: Query, star: Star): ResultTable {
  const { sizes, groups } = groupingOf(query.by, star.calendar.days, star.dimensions);
  const days = countedDays(star.calendar, query);
  const columns = query.parts.map((part) => [part, emptyPart(part, days, { sizes, groups })] as const);
  const statement = db.prepare(querySql(query, star));
  try {
    while (statement.step()) {
      const row = statement.get();
      const group = sizes.reduce((index, size, i) => index * size + Number(row[i]), 0);
      columns.forEach(([, values], i) => {
        values[group] = Number(row[sizes.length + i] ?? values[group]);
      });
    }
  } finally {
    statement.free();
  }
  return { sizes, parts: Object.fromEntries(columns) };
}
