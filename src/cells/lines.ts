import * as l10n from '@vscode/l10n';
import { partsAt } from '../measures/finish';
import { counted } from '../model/counted';
import type { LineOrder, LinePlace } from '../model/logLines';
import { type Clause, type PointsClause, seenBy } from '../model/selection';
import { dimensionOf } from './axisMember';
import type { Cell, CellContext } from './cell';

export interface LinesParams {
  /** Where missing: if the log tells errors. */
  readonly errorsOnly?: boolean;
  readonly order: LineOrder;
  /** A segment that is looked at for a moment: it takes the place of what the selection says of its dimensions. */
  readonly segment: PointsClause | null;
}

/** How many lines there are to page through; the lines themselves are asked for page by page, by who shows them. */
export interface LinesAnswer {
  readonly total: number;
  readonly errorsOnly: boolean;
  readonly order: LineOrder;
  readonly segment: PointsClause | null;
}

/** The log's own lines behind the numbers of the selection, or of one segment of it. */
export const lines: Cell<LinesParams, LinesAnswer> = {
  title: l10n.t({ message: 'Lines', comment: ['the title of a cell: the lines of a log'] }),

  queries(params, context) {
    return [{ parts: [countedPart(params, context.log)], by: [], clauses: linesClauses(params, context) }];
  },

  answer(params, [table], { log }) {
    if (!table) throw new Error('lines need one table');
    const errorsOnly = isErrorsOnly(params, log);
    const total = partsAt(table, 0)(countedPart(params, log));
    return { total, errorsOnly, order: params.order, segment: params.segment };
  },

  words({ total, errorsOnly, segment }, locale) {
    const what = errorsOnly ? counted.errors(total, locale) : counted.events(total, locale);
    return segment ? l10n.t('{0} in the segment.', what) : l10n.t('{0} in the selection.', what);
  },
};

/** What keeps the events whose lines are shown: the segment counts as the cell of a matrix does. @throws Error naming an unknown dimension. */
export function linesClauses({ segment }: LinesParams, { log, selection }: CellContext): readonly Clause[] {
  if (!segment) return selection.clauses;
  for (const name of segment.dimensions) dimensionOf(log, name);
  return [...seenBy(selection, segment.dimensions), segment];
}

export const isErrorsOnly = ({ errorsOnly }: LinesParams, { inference }: CellContext['log']): boolean =>
  inference.roles.outcome !== null && (errorsOnly ?? true);

const countedPart = (params: LinesParams, log: CellContext['log']) => (isErrorsOnly(params, log) ? 'errors' : 'events');

/** A value that a line was chosen by, to be found in its text. */
export interface LineMark {
  readonly field: string;
  readonly value: string;
  readonly kind: 'member' | 'outcome';
}

/** The values that a line was chosen by: members of the dimensions that the clauses speak of, and what makes it an error. */
export function lineMarks(
  { members, isError }: LinePlace,
  { log }: Pick<CellContext, 'log'>,
  clauses: readonly Clause[],
): readonly LineMark[] {
  const { outcome } = log.inference.roles;
  const named = new Set(clauses.flatMap((clause) => (clause.kind === 'points' ? clause.dimensions : [])));
  const marks = log.dimensions.flatMap(({ name, field }, i): LineMark[] => {
    const value = members[i] ?? null;
    if (value === null || value === '') return [];
    if (field === outcome?.field) return [{ field, value, kind: 'outcome' }];
    return named.has(name) ? [{ field, value, kind: 'member' }] : [];
  });
  if (!isError || !outcome || marks.some(({ kind }) => kind === 'outcome')) return marks;
  const values = outcome.kind === 'values' ? outcome.errors : outcome.kind === 'level' ? errorLevels : [];
  return [...marks, ...values.map((value): LineMark => ({ field: outcome.field, value, kind: 'outcome' }))];
}

/** Levels from error on, as logs spell them; found whatever the case. */
const errorLevels = ['error', 'err', 'fatal', 'critical', 'crit', 'alert', 'emerg', 'emergency', 'panic', 'severe'];
