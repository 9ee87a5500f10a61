import { catalogue } from '../measures/catalogue';
import { isRelative, partsOf } from '../measures/measure';
import { measureSql } from '../measures/sql/measureSql';
import type { Query } from '../model/query';
import { cellOf } from './ask';
import type { CellContext, CellSpec } from './cell';
import { isKnown } from './isKnown';

/** The statements behind the numbers of a stack, over the star schema, each with a comment that says what it answers. */
export function sqlOfCells(cells: readonly CellSpec[], context: CellContext): string {
  const blocks = cells.flatMap((spec) => {
    const cell = cellOf(spec.kind);
    return cell
      .queries(spec.params, context)
      .map((query) => `/* ${cell.title}${grouping(query)} */\n${statement(query, context)};\n`);
  });
  return [...new Set(blocks)].join('\n');
}

function statement(query: Query, { log }: CellContext): string {
  const relative = query.by.some((axis) => axis.kind === 'dimension');
  const measures = catalogue.filter(
    (measure) =>
      isKnown(measure, log) &&
      partsOf(measure).every((part) => query.parts.includes(part) || part.endsWith('_days')) &&
      partsOf(measure).some((part) => query.parts.includes(part)) &&
      (relative || !isRelative(measure)),
  );
  return measureSql(measures, query.by, query.clauses, log);
}

const grouping = ({ by, clauses }: Query): string => {
  const axes = by.map((axis) => (axis.kind === 'dimension' ? axis.name : axis.kind.replace('_', ' '))).join(' × ');
  return `${axes ? `, by ${axes}` : ''}${clauses.length > 0 ? ', of the selection' : ''}`;
};
