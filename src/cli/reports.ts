import { ask } from '../cells/ask';
import type { AxisMember } from '../cells/axisMember';
import type { SegmentStats } from '../cells/segmentStats';
import { readOnly } from '../engine/sqlite/readOnly';
import type { OutcomeRule } from '../model/roles';
import type { Arguments } from './arguments';
import { type LoadedLog, type LoadOptions, starOf } from './loadedLog';
import { UsageError } from './usage';

/** What a command answers: JSON of the shapes of DESIGN section 7, and the same as a table of text. */
export interface Report {
  readonly json: unknown;
  readonly sentence: string;
  readonly table: readonly (readonly (string | number | null)[])[];
}

export type Reporter = (log: LoadedLog, given: Arguments, options: LoadOptions) => Promise<Report>;

const statColumns = [
  'events',
  'errors',
  'error_rate',
  'error_share',
  'users',
  'impacted_users',
  'impacted_share',
  'lift',
  'excess_errors',
] as const;

export const schema: Reporter = async ({ info }) => ({
  json: {
    source: info.source,
    roles: rolesOf({ info }),
    fields: info.inference.fields,
    questions: info.inference.questions,
  },
  sentence: [sourceLine(info.source), ...info.inference.questions.map((question) => question.text)].join('\n'),
  table: [
    ['field', 'use', 'distinct', 'why'],
    ...info.inference.fields.map((f) => [f.field, f.use, `${f.distinct}${f.distinctIsFloor ? '+' : ''}`, f.reason]),
  ],
});

export const kpi: Reporter = async ({ info, context, run }) => {
  const { measures, ci, period } = await ask('triangle', {}, context, run);
  return {
    json: { source: info.source, roles: rolesOf({ info }), period: { ...period, window: period.window }, measures, ci },
    sentence: `${period.from} to before ${period.to}, ${period.timeZone}; MAU is ${period.windowLabel}`,
    table: [['measure', 'value'], ...Object.entries(measures)],
  };
};

export const breakdown: Reporter = async ({ context, run }, { by }) => {
  if (by === undefined) throw new UsageError('breakdown needs --by DIM');
  const answer = await ask('breakdown', { dimension: by }, context, run);
  const rows = answer.rows.filter((row) => row.events > 0);
  return {
    json: {
      dimension: answer.dimension,
      rows: rows.map(({ member, whole, ...stats }) => ({ key: label(member), ...stats })),
      total: answer.total,
    },
    sentence: 'Totals are their own distinct counts: a user of several members counts once.',
    table: [
      [answer.field, ...statColumns],
      ...rows.map((row) => [label(row.member), ...statRow(row)]),
      ['(total)', ...statRow(answer.total)],
    ],
  };
};

export const matrix: Reporter = async ({ context, run }, { rows, cols }) => {
  if (rows === undefined || cols === undefined) throw new UsageError('matrix needs --rows DIM and --cols DIM');
  const answer = await ask('matrix', { rows, cols, measure: 'error_rate' }, context, run);
  const rowLabels = answer.rows.map(label);
  const colLabels = answer.cols.map(label);
  const cells = answer.cells.map(({ row, col, ...stats }) => ({ row: rowLabels[row], col: colLabels[col], ...stats }));
  return {
    json: {
      rows: rowLabels,
      cols: colLabels,
      cells,
      rowTotals: answer.rowTotals.map((stats, i) => ({ row: rowLabels[i], ...stats })),
      colTotals: answer.colTotals.map((stats, i) => ({ col: colLabels[i], ...stats })),
      total: answer.total,
    },
    sentence: 'Totals are their own distinct counts: a user of several members counts once.',
    table: [
      [answer.rowDimension.field, answer.colDimension.field, ...statColumns],
      ...cells.map((cell) => [cell.row ?? '', cell.col ?? '', ...statRow(cell)]),
      ['(total)', '(total)', ...statRow(answer.total)],
    ],
  };
};

export const sql: Reporter = async (log, { operands, limit }, { wasm }) => {
  const statement = operands.at(-1) ?? '';
  const db = await starOf(log, wasm);
  const { columns, rows, truncated } = readOnly(db, statement, limit);
  return {
    json: { columns, rows, truncated },
    sentence: truncated ? `only the first ${rows.length} rows; raise --limit for more` : `${rows.length} rows`,
    table: [columns, ...rows],
  };
};

const label = (member: AxisMember): string => member.label;

const statRow = (stats: SegmentStats): (number | null)[] => statColumns.map((column) => stats[column]);

const sourceLine = ({
  files,
  format,
  records,
  events,
  rejected,
  rejectedReasons,
}: LoadedLog['info']['source']): string => {
  const why = rejectedReasons.map(({ reason, count, firstLine }) => `${count} × ${reason}, first at line ${firstLine}`);
  return `${files.join(', ')}: ${format}, ${records} records = ${events} events + ${rejected} rejected${why.length ? ` (${why.join('; ')})` : ''}`;
};

/** The roles as DESIGN section 7 shapes them. */
function rolesOf({ info }: Pick<LoadedLog, 'info'>): unknown {
  const { roles } = info.inference;
  return {
    time: roles.time,
    user: roles.user.length > 0 ? roles.user.join(' + ') : null,
    outcome: roles.outcome && { field: roles.outcome.field, ...ruleOf(roles.outcome) },
    dimensions: info.dimensions.map(({ name, field, members }) => ({ name, field, members: members.length })),
    userKind: roles.userKind,
  };
}

function ruleOf(rule: OutcomeRule): { errors: readonly string[] } | { rule: string } {
  if (rule.kind === 'values') return { errors: rule.errors };
  return { rule: rule.kind === 'status' ? `status >= ${rule.from}` : `level >= ${rule.from}` };
}
