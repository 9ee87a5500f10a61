import { ask } from '../cells/ask';
import type { AxisMember } from '../cells/axisMember';
import type { SegmentStats } from '../cells/segmentStats';
import { kpiIds } from '../cells/triangle';
import { readOnly } from '../engine/sqlite/readOnly';
import type { Key } from '../model/selection';
import type { Arguments } from './arguments';
import { exportStar } from './exportStar';
import { figure } from './figure';
import { formatLines } from './formatLines';
import { knownDimension } from './knownDimension';
import { type LoadedLog, type LoadOptions, starOf } from './loadedLog';
import { rolesAnswer } from './rolesAnswer';
import { sourceLine } from './sourceLine';
import type { Value } from './textTable';
import { UsageError } from './usage';

/** What a command answers: JSON in shapes that scripts may rely on, and the same for people, as lines above a table. */
export interface Report {
  readonly json: unknown;
  readonly notes: readonly string[];
  readonly table: readonly (readonly Value[])[];
}

/** Answers a command. The log is read on demand, so that a wrong call is told before. @throws UsageError, ReadError */
export type Reporter = (
  given: Arguments,
  load: (files: readonly string[]) => Promise<LoadedLog>,
  wasm: LoadOptions['wasm'],
) => Promise<Report>;

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

const totals = 'Totals are their own distinct counts: a user of several members counts once.';

const schema: Reporter = async ({ operands }, load) => {
  const { info } = await load(operands);
  const { fields, questions } = info.inference;
  return {
    json: { source: info.source, roles: rolesAnswer(info), fields, questions },
    notes: [sourceLine(info.source), ...formatLines(info.source), ...questions.map((question) => question.text)],
    table: [
      ['field', 'use', 'distinct', 'why'],
      ...fields.map(({ field, use, distinct, distinctIsFloor, reason }) => [
        field,
        use,
        { figure: `${distinct}${distinctIsFloor ? '+' : ''}` },
        { prose: reason },
      ]),
    ],
  };
};

const kpi: Reporter = async ({ operands }, load) => {
  const { info, context, run } = await load(operands);
  const { measures, ci, period } = await ask('triangle', {}, context, run);
  return {
    json: { source: info.source, roles: rolesAnswer(info), period, measures, ci },
    notes: [
      `${period.from} to before ${period.to}, ${period.timeZone}; MAU is ${period.windowLabel}`,
      ...(period.completeDays === 0 ? ['The period has no complete day, so no MAU and no stickiness.'] : []),
      ...info.inference.questions.map((question) => question.text),
    ],
    table: [['measure', 'value'], ...kpiIds.map((id) => [id, figure(id, measures[id])])],
  };
};

const breakdown: Reporter = async ({ operands, by }, load) => {
  if (by === undefined) throw new UsageError('breakdown needs --by DIM');
  const { info, context, run } = await load(operands);
  const answer = await ask('breakdown', { dimension: knownDimension(info, by).name }, context, run);
  const rows = answer.rows.filter((row) => row.events > 0);
  return {
    json: {
      dimension: answer.dimension,
      rows: rows.map(({ member, whole, ...stats }) => ({ key: key(member), ...stats })),
      total: answer.total,
    },
    notes: [totals],
    table: [
      [answer.field, ...statColumns],
      ...rows.map((row) => [label(row.member), ...statRow(row)]),
      ['(total)', ...statRow(answer.total)],
    ],
  };
};

const matrix: Reporter = async ({ operands, rows, cols }, load) => {
  if (rows === undefined || cols === undefined) throw new UsageError('matrix needs --rows DIM and --cols DIM');
  const { info, context, run } = await load(operands);
  const axes = { rows: knownDimension(info, rows).name, cols: knownDimension(info, cols).name };
  const answer = await ask('matrix', { ...axes, measure: 'error_rate' }, context, run);
  const rowLabels = answer.rows.map(label);
  const colLabels = answer.cols.map(label);
  const rowKeys = answer.rows.map(key);
  const colKeys = answer.cols.map(key);
  return {
    json: {
      rows: rowKeys,
      cols: colKeys,
      cells: answer.cells.map(({ row, col, ...stats }) => ({ row: rowKeys[row], col: colKeys[col], ...stats })),
      rowTotals: answer.rowTotals.map((stats, i) => ({ row: rowKeys[i], ...stats })),
      colTotals: answer.colTotals.map((stats, i) => ({ col: colKeys[i], ...stats })),
      total: answer.total,
    },
    notes: [totals],
    table: [
      [answer.rowDimension.field, answer.colDimension.field, ...statColumns],
      ...answer.cells.map((cell) => [rowLabels[cell.row] ?? '', colLabels[cell.col] ?? '', ...statRow(cell)]),
      ['(total)', '(total)', ...statRow(answer.total)],
    ],
  };
};

const sql: Reporter = async ({ operands, limit }, load, wasm) => {
  const statement = operands.at(-1);
  if (statement === undefined || operands.length < 2) throw new UsageError('sql needs FILE and a statement');
  const db = await starOf(await load(operands.slice(0, -1)), wasm);
  const { columns, rows, truncated } = readOnly(db, statement, limit);
  return {
    json: { columns, rows, truncated },
    notes: [truncated ? `only the first ${rows.length} rows; raise --limit for more` : `${rows.length} rows`],
    table: [columns, ...rows],
  };
};

/** A member's value in JSON, where `null` is the absent one. */
const key = (member: AxisMember): Key => (member.kind === 'member' ? member.key : member.label);

const label = (member: AxisMember): string => member.label;

const statRow = (stats: SegmentStats): Value[] => statColumns.map((column) => figure(column, stats[column]));

/** What answers each command that reads a log. */
export const reporters: Readonly<Record<string, Reporter>> = {
  schema,
  kpi,
  breakdown,
  matrix,
  sql,
  export: exportStar,
};
