import type { PartId, ResultTable } from '../model/query';
import type { Measure } from './measure';

/** The parts of one group: a number each. */
export type Parts = (part: PartId) => number;

/** The parts of group `index` of a table. @throws Error if a measure asks for a part that the query did not. */
export function partsAt(table: ResultTable, index: number): Parts {
  return (part) => {
    const column = table.parts[part];
    if (!column) throw new Error(`the query did not ask for the part "${part}"`);
    return column[index] ?? 0;
  };
}

/**
 * Finishes a measure from the parts of a group and of the total it belongs to: division, comparison with the rest and
 * the answer over no events happen here for every engine, so that they cannot disagree on them. The total of a share of
 * a row or column is that row or column. `measureSql` spells the same for people to read.
 */
export function finish(measure: Measure, group: Parts, total: Parts = group): number | null {
  const { value, empty } = measure;
  if ('part' in value) return group(value.part);
  if ('ratio' in value) return divide(group(value.ratio[0]), group(value.ratio[1])) ?? empty;
  if ('oneMinusRatio' in value) {
    const ratio = divide(group(value.oneMinusRatio[0]), group(value.oneMinusRatio[1]));
    return ratio === null ? empty : 1 - ratio;
  }
  if ('sumRatio' in value) {
    const [terms, divisor] = value.sumRatio;
    return (
      divide(
        terms.reduce((sum, part) => sum + group(part), 0),
        group(divisor),
      ) ?? empty
    );
  }
  if ('share' in value) return divide(group(value.share), total(value.share)) ?? empty;
  if ('shareWithin' in value) return divide(group(value.shareWithin), total(value.shareWithin)) ?? empty;
  const [top, bottom] = 'liftOverRest' in value ? value.liftOverRest : value.excessOverRest;
  const rest = divide(total(top) - group(top), total(bottom) - group(bottom));
  if (group(bottom) === 0) return empty;
  if (rest === null) return null;
  if ('excessOverRest' in value) return group(top) - group(bottom) * rest;
  return divide(group(top) / group(bottom), rest) ?? empty;
}

const divide = (a: number, b: number): number | null => (b === 0 ? null : a / b);
