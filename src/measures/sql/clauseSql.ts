import { findDimension } from '../../model/findDimension';
import type { Clause, Key, PointsClause } from '../../model/selection';
import { quote } from './quote';
import { dimensionColumn, dimensionTable, type Star } from './star';

/**
 * The conditions on fact rows that the `points` clauses make, or TRUE. Periods are not among them: they choose the days
 * that are counted, not the events that a trailing window looks back on.
 */
export function clausesSql(clauses: readonly Clause[], star: Star): string {
  const points = clauses.filter((clause) => clause.kind === 'points');
  return points.length === 0 ? 'TRUE' : points.map((clause) => clauseSql(clause, star)).join('\n    AND ');
}

function clauseSql({ dimensions, keys }: PointsClause, star: Star): string {
  for (const name of dimensions) findDimension(star.dimensions, name);
  const [only] = dimensions;
  if (dimensions.length === 1 && only !== undefined)
    return memberSql(
      only,
      keys.map(([key]) => key ?? null),
    );
  const tuples = keys.map((key) => `(${dimensions.map((name, i) => memberSql(name, [key[i] ?? null])).join(' AND ')})`);
  return tuples.length === 0 ? 'FALSE' : `(${tuples.join(' OR ')})`;
}

function memberSql(name: string, keys: readonly Key[]): string {
  const values = keys.filter((key) => key !== null).map(quote);
  const tests = [
    ...(values.length > 0 ? [`value IN (${values.join(', ')})`] : []),
    ...(keys.includes(null) ? ['value IS NULL'] : []),
  ];
  return `f.${dimensionColumn(name)} IN (SELECT id FROM ${dimensionTable(name)} WHERE ${tests.join(' OR ') || 'FALSE'})`;
}
