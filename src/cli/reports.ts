import { ask } from '../cells/ask';
import type { AxisMember } from '../cells/axisMember';
import type { MatrixMeasure } from '../cells/matrix';
import { type SegmentStats, segmentMeasures } from '../cells/segmentStats';
import { kpiIds } from '../cells/triangle';
import { readOnly } from '../engine/sqlite/readOnly';
import { changeWords } from '../measures/changeWords';
import type { Comparison } from '../model/comparison';
import { type Grain, unitOfDay } from '../model/grain';
import { plural } from '../model/plural';
import type { Key } from '../model/selection';
import { askReport } from './askReport';
import { activeDays, lifecycle, retention } from './comingBackReports';
import { diagnose } from './diagnoseReport';
import { exportStar } from './exportStar';
import { figure } from './figure';
import { formatLines } from './formatLines';
import { hotspots } from './hotspotsReport';
import { knownDimension } from './knownDimension';
import { lines } from './linesReport';
import { type LoadedLog, starOf } from './loadedLog';
import { matrixTable } from './matrixTable';
import type { Reporter } from './report';
import { roleNotes } from './roleNotes';
import { rolesAnswer } from './rolesAnswer';
import { sourceLine } from './sourceLine';
import type { Value } from './textTable';
import { UsageError } from './usage';
import { whatIf } from './whatIfReport';

const totals = 'Totals are their own distinct counts: a user of several members counts once.';

const schema: Reporter = async ({ operands }, load) => {
  const { info } = await load(operands);
  const { fields, questions } = info.inference;
  return {
    json: { source: info.source, roles: rolesAnswer(info), fields, questions },
    notes: [sourceLine(info.source), ...formatLines(info.source), ...roleNotes(info.inference)],
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

const kpi: Reporter = async ({ operands, compare }, load) => {
  const { info, context, run } = await load(operands);
  const params = compare ? { comparison: inUnits(compare, info.calendar.grain) } : {};
  const { measures, ci, period, compared } = await ask('triangle', params, context, run);
  const before = compared && 'measures' in compared ? compared : null;
  return {
    json: { source: info.source, roles: rolesAnswer(info), period, measures, ci, ...(compare ? { compared } : {}) },
    notes: [
      `${period.from} to before ${period.to}, ${period.timeZone}; MAU is ${period.windowLabel}, WAU is ${period.weekLabel}`,
      ...(info.inference.roles.user.length > 0 && period.completeDays > 0
        ? [
            `MAU and stickiness are means of ${period.completeDays} complete ${plural(period.completeDays, period.grain)}`,
          ]
        : []),
      ...(period.completeDays === 0
        ? [`The period has no complete ${period.grain}, so no MAU and no stickiness.`]
        : []),
      ...(period.weekCompleteDays === 0
        ? [`The period has no complete window of ${period.weekLabel}, so no WAU.`]
        : []),
      ...(before
        ? [`before: ${before.period.from} to before ${before.period.to}${differenceWords(before.errorRateDifference)}`]
        : []),
      ...(compared && 'missing' in compared ? [`Not compared: ${compared.missing}.`] : []),
      ...roleNotes(info.inference),
    ],
    table: [
      ['measure', 'value', ...(before ? ['before', 'change'] : [])],
      ...kpiIds.map((id) => [
        id,
        figure(id, measures[id]),
        ...(before ? [figure(id, before.measures[id]), { figure: changeWords(before.changes[id], 'en') }] : []),
      ]),
    ],
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
      [answer.field, ...segmentMeasures],
      ...rows.map((row) => [label(row.member), ...statRow(row)]),
      ['(total)', ...statRow(answer.total)],
    ],
  };
};

const matrix: Reporter = async ({ operands, rows, cols, measure }, load) => {
  if (rows === undefined || cols === undefined) throw new UsageError('matrix needs --rows DIM and --cols DIM');
  const { info, context, run } = await load(operands);
  const axes = { rows: knownDimension(info, rows).name, cols: knownDimension(info, cols).name };
  const answer = await ask('matrix', { ...axes, measure: measureFor(info, measure) }, context, run);
  const { table, notes } = matrixTable(answer);
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
    notes: [...notes, totals],
    table,
  };
};

const sql: Reporter = async ({ operands, limit }, load, wasm) => {
  const statement = operands.at(-1);
  if (statement === undefined || operands.length < 2) throw new UsageError('sql needs FILE and a statement');
  const db = await starOf(await load(operands.slice(0, -1)), wasm);
  const { columns, rows, truncated } = readOnly(db, statement, limit);
  const rowCount = `${rows.length} ${plural(rows.length, 'row')}`;
  return {
    json: { columns, rows, truncated },
    notes: [truncated ? `only the first ${rowCount}; raise --limit for more` : rowCount],
    table: [columns, ...rows],
  };
};

/** "; the error rate changed by +3.10 pt to +4.10 pt (95% interval)". */
const differenceWords = (difference: readonly [number, number] | null): string => {
  if (!difference) return '';
  const [low, high] = difference.map((by) => changeWords({ kind: 'points', by }, 'en'));
  return `; the error rate changed by ${low} to ${high} (95% interval)`;
};

/** A comparison whose days are those of the log's calendar. */
const inUnits = (compare: Comparison, grain: Grain): Comparison =>
  compare.kind === 'period'
    ? { kind: 'period', from: unitOfDay(compare.from, grain), to: unitOfDay(compare.to, grain) }
    : compare;

/** Where nothing tells errors, events are all that can be counted. */
const measureFor = ({ inference }: LoadedLog['info'], asked: MatrixMeasure | undefined): MatrixMeasure =>
  asked ?? (inference.roles.outcome ? 'error_rate' : 'events');
/** A member's value in JSON, where `null` is the absent one. */
const key = (member: AxisMember): Key => (member.kind === 'member' ? member.key : member.label);

const label = (member: AxisMember): string => member.label;

const statRow = (stats: SegmentStats): Value[] => segmentMeasures.map((id) => figure(id, stats[id]));

/** What answers each command that reads a log. */
export const reporters: Readonly<Record<string, Reporter>> = {
  schema,
  kpi,
  ask: askReport,
  breakdown,
  matrix,
  lifecycle,
  retention,
  'active-days': activeDays,
  hotspots,
  diagnose,
  whatif: whatIf,
  lines,
  sql,
  export: exportStar,
};
