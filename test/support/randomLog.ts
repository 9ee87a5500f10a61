import type { Columns } from '../../src/model/columns';
import type { Dimension } from '../../src/model/events';
import { type Axis, partIds, type Query } from '../../src/model/query';
import type { Clause, Key, PointsClause } from '../../src/model/selection';
import { dayMs, dayNumber } from '../../src/model/timeZone';
import { columnsOf, type TestRecord } from './columnsOf';
import { pickIndex, pickOne, randomSource } from './randomSource';

export const randomFields = ['device', 'tier', 'o\'dd "field"'];

/** Values that break what is quoted, trimmed or compared wrongly. */
const values = [
  ['Desktop', 'Mobile', 'Tablet', null],
  ['Free', 'Pro', 'Enterprise'],
  ["it's", '"; DROP TABLE fact_event; --', '</script><img src=x>', '', '(none)', 'nul\0byte', 'é', 'É', null],
];

/** A small random log: uneven users, gaps, events without a user, several days or weeks, in or out of order of time. */
export function randomLog(seed: number): readonly TestRecord[] {
  const random = randomSource(seed);
  const rows = 1 + pickIndex(random, 250);
  const users = 1 + pickIndex(random, 25);
  const days = 1 + pickIndex(random, pickOne(random, [3, 40, 100]));
  const start = dayNumber(2025, 1 + pickIndex(random, 12), 1 + pickIndex(random, 28)) * dayMs;
  const records = Array.from({ length: rows }, (): TestRecord => {
    const user = Math.floor(random() * random() * users);
    return {
      ms: start + Math.floor(random() * days * dayMs),
      user: random() < 0.05 ? null : `u${user}`,
      error: random() < 0.2,
      fields: Object.fromEntries(
        randomFields.map((field, i) => [field, pickOne(random, values[i]!)?.replace(/^$/, 'x') ?? null]),
      ),
    };
  });
  return random() < 0.7 ? records.sort((a, b) => a.ms - b.ms) : records;
}

const pickSome = (some: readonly Dimension[], random: () => number): readonly Dimension[] =>
  some.slice(0, pickIndex(random, 3));

/** A random log, and as it is read: every fourth within hours or minutes, every fifth has no user, outcome or dimension. */
export function oddLog(seed: number): { readonly records: readonly TestRecord[]; readonly columns: Columns } {
  const lacks = seed % 5 === 4 ? (['user', 'outcome', 'dimensions'] as const)[Math.floor(seed / 5) % 3] : null;
  const shorter = seed % 4 === 2 ? [50, 1000][Math.floor(seed / 4) % 2]! : 1;
  const random = randomLog(seed);
  const first = Math.min(...random.map(({ ms }) => ms));
  const records = random.map(({ ms, user, error, fields }) => ({
    ms: first + Math.floor((ms - first) / shorter),
    user: lacks === 'user' ? null : user,
    error: lacks !== 'outcome' && error,
    fields,
  }));
  const columns = columnsOf(records, lacks === 'dimensions' ? [] : randomFields);
  if (lacks === 'user') return { records, columns: { ...columns, user: null } };
  return { records, columns: lacks === 'outcome' ? { ...columns, outcome: null } : columns };
}

/** A random query over such a log. */
export function randomQuery(seed: number, dimensions: readonly Dimension[], firstDay: number, days: number): Query {
  const random = randomSource(seed);
  const shuffled = [...dimensions].sort(() => random() - 0.5);
  const axes: Axis[] = shuffled
    .slice(0, pickIndex(random, 3))
    .map(({ name }) =>
      random() < 0.3 ? { kind: 'dimension', name, top: 1 + pickIndex(random, 3) } : { kind: 'dimension', name },
    );
  const put = (axis: Axis): void => {
    axes.splice(pickIndex(random, axes.length + 1), 0, axis);
  };
  const intervals = () => {
    const length = 1 + pickIndex(random, 9);
    const from = pickIndex(random, days);
    return { from, days: length, count: 1 + pickIndex(random, Math.max(1, Math.ceil((days - from) / length))) };
  };
  const periods = random();
  if (periods < 0.3) put({ kind: 'day' });
  else if (periods < 0.6) put({ kind: 'interval', ...intervals() });
  const users = random();
  if (users < 0.2) put({ kind: 'first_interval', ...intervals() });
  if (users < 0.1 || users > 0.9) put({ kind: 'last_interval', ...intervals() });
  if (users > 0.8) {
    const from = pickIndex(random, days);
    put({ kind: 'active_days', from, to: from + 1 + pickIndex(random, days - from) });
  }
  const member = (dimension: Dimension): Key =>
    random() < 0.05
      ? 'no such member'
      : pickOne(
          random,
          dimension.members.map((m) => [m]),
        )[0]!;
  const clauses: Clause[] = [];
  if (random() < 0.5 && dimensions.length > 0) {
    const dimension = pickOne(random, dimensions);
    const keys = Array.from({ length: 1 + pickIndex(random, 2) }, () => [member(dimension)]);
    clauses.push({ source: 'a', kind: 'points', dimensions: [dimension.name], keys });
  }
  if (random() < 0.4 && dimensions.length > 0) {
    const some = shuffled.slice(0, 2 + pickIndex(random, 2));
    const keys = Array.from({ length: 1 + pickIndex(random, 3) }, () => some.map(member));
    clauses.push({ source: 'b', kind: 'points', dimensions: some.map((d) => d.name), keys });
  }
  if (random() < 0.3) {
    const from = firstDay + pickIndex(random, days + 2) - 1;
    clauses.push({ source: 'period', kind: 'period', from, to: from + pickIndex(random, days + 1) });
  }
  // From a source of their own, so that what came before stays as it was for a seed.
  const more = randomSource(seed + 7919);
  if (more() < 0.2) {
    const inside = pickSome(shuffled, more).map(
      (dimension): PointsClause => ({
        source: dimension.name,
        kind: 'points',
        dimensions: [dimension.name],
        keys: [[member(dimension)]],
      }),
    );
    put({ kind: 'errors_inside', inside, most: pickIndex(more, 4) });
  }
  const outside = pickSome(shuffled, more).map(
    (dimension): PointsClause => ({
      source: 'o',
      kind: 'points',
      dimensions: [dimension.name],
      keys: [[member(dimension)], [member(dimension)]],
    }),
  );
  return { parts: partIds, by: axes, clauses, ...(more() < 0.3 ? { outside } : {}) };
}
