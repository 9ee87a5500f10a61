import * as l10n from '@vscode/l10n';
import { catalogue, measureOf } from '../measures/catalogue';
import { isCrossed, isRelative, type MeasureId, partsOf } from '../measures/measure';
import { measureSql } from '../measures/sql/measureSql';
import type { Axis, Query } from '../model/query';
import { cellOf } from './ask';
import type { CellContext, CellSpec } from './cell';
import { isKnown } from './isKnown';

/** A statement over the star schema, and what it answers. */
export interface CellStatement {
  readonly title: string;
  /** The ids of the measures that it gives, in the order of its columns, after one column an axis. */
  readonly measures: readonly string[];
  readonly text: string;
}

/** The statements that give the numbers of a cell: one for each of its queries, in their order. */
export function cellStatements(spec: CellSpec, context: CellContext): readonly CellStatement[] {
  const { title, queries } = cellOf(spec.kind);
  return queries(spec.params as never, context).map((query) => {
    const measures = measuresOf(query, context);
    return {
      title: titleOf(title, query),
      measures: measures.map(({ id }) => id),
      text: measureSql(measures, query.by, query.clauses, context.log, query.outside),
    };
  });
}

/** The statements behind the numbers of some cells, each once, with a comment that says what it answers. */
export function sqlOfCells(cells: readonly CellSpec[], context: CellContext): string {
  const blocks = cells.flatMap((spec) =>
    cellStatements(spec, context).map(({ title, text }) => `/* ${title} */\n${text};\n`),
  );
  return [...new Set(blocks)].join('\n');
}

/** The statement behind one measure of the selection, with a comment that says which. */
export function sqlOfMeasure(id: MeasureId, { log, selection }: CellContext): string {
  const measure = measureOf(id);
  const title = selection.clauses.length > 0 ? l10n.t('{0}, of the selection', measure.label) : measure.label;
  return `/* ${title} */\n${measureSql([measure], [], selection.clauses, log)};\n`;
}

function measuresOf(query: Query, { log }: CellContext) {
  const relative = query.by.some((axis) => axis.kind === 'dimension');
  const crossed = query.by.length === 2 && query.by.every((axis) => axis.kind === 'dimension');
  return catalogue.filter(
    (measure) =>
      isKnown(measure, log) &&
      partsOf(measure).every((part) => query.parts.includes(part)) &&
      (relative || !isRelative(measure)) &&
      (crossed || !isCrossed(measure)),
  );
}

function titleOf(title: string, { by, clauses, outside }: Query): string {
  const axes = by.map((axis) => (axis.kind === 'dimension' ? axis.name : axisNames[axis.kind]));
  const grouped = axes.length > 0 ? l10n.t('{0}, by {1}', title, axes.join(' × ')) : title;
  if (outside) return l10n.t('{0}, of the rest', grouped);
  return clauses.length > 0 ? l10n.t('{0}, of the selection', grouped) : grouped;
}

const axisNames: Readonly<Record<Exclude<Axis['kind'], 'dimension'>, string>> = {
  day: l10n.t('day'),
  interval: l10n.t('interval'),
  first_interval: l10n.t('first interval'),
  last_interval: l10n.t('last interval'),
  active_days: l10n.t('active days'),
  errors_inside: l10n.t('errors inside'),
};
