import type { AxisMember } from '../../src/cells/axisMember';
import type { BreakdownAnswer } from '../../src/cells/breakdown';
import type { MatrixAnswer, MatrixParams } from '../../src/cells/matrix';
import { matrixStats } from '../../src/cells/matrixStats';
import { type SegmentStats, segmentStats } from '../../src/cells/segmentStats';
import type { TriangleAnswer } from '../../src/cells/triangle';
import { compareWithRest } from '../../src/measures/compareWithRest';
import type { Parts } from '../../src/measures/finish';
import { wilson } from '../../src/measures/wilson';
import { calendarOf } from '../../src/model/calendar';
import type { LogInfo } from '../../src/model/logInfo';
import type { Key } from '../../src/model/selection';
import { dayNumber } from '../../src/model/timeZone';

export const dimensions = [
  { name: 'tier', field: 'Subscription', members: ['Free', 'Pro', 'Enterprise'] },
  { name: 'device', field: 'Device', members: ['Desktop', 'Mobile', 'Tablet'] },
  { name: 'region', field: 'Region', members: ['North America', 'Europe', 'Asia Pacific', 'Latin America', 'Africa'] },
] as const;

/** What the panel is told of the case study's log: 1.2 million logins of a year. Figures are invented, in its likeness. */
export const caseStudyLog: LogInfo = {
  source: {
    files: ['/logs/logins-2025.jsonl'],
    format: 'JSON lines',
    found: [{ id: 'jsonl', name: 'JSON lines', score: 0.99999, files: 1, runnerUp: null, forced: false }],
    passedOver: [],
    bytes: 190_000_000,
    records: 1_200_012,
    events: 1_200_000,
    rejected: 12,
    rejectedReasons: [
      { reason: 'not JSON', count: 9, firstFile: '/logs/logins-2025.jsonl', firstLine: 4711 },
      { reason: 'no time', count: 3, firstFile: '/logs/logins-2025.jsonl', firstLine: 80_312 },
    ],
    part: null,
  },
  inference: {
    roles: {
      time: 'timestamp',
      user: ['user_id'],
      userKind: 'user',
      outcome: { kind: 'values', field: 'status', errors: ['error'] },
      dimensions: dimensions.map(({ field }) => field),
    },
    fields: [],
    questions: [],
  },
  calendar: calendarOf({
    timeZone: 'UTC',
    window: 'rolling30',
    firstMs: Date.UTC(2025, 0, 1),
    lastMs: Date.UTC(2025, 11, 31, 23, 59, 59),
    missedBefore: 0,
    missedAfter: 0,
  }),
  dimensions,
  users: 15_020,
};

interface Counts {
  readonly events: number;
  readonly errors: number;
  readonly users: number;
  readonly impacted_users: number;
}
const partsOf =
  (counts: Counts, scale = 1): Parts =>
  (part) =>
    Math.round((part in counts ? counts[part as keyof Counts] : 0) * scale);

export const whole: Counts = { events: 1_200_000, errors: 144_720, users: 15_020, impacted_users: 15_008 };

const tierShare = [0.55, 0.3, 0.15];
const deviceShare = [0.42, 0.44, 0.14];
const rates = [
  [0.1106, 0.1139, 0.1201],
  [0.1094, 0.1142, 0.1264],
  [0.1117, 0.1219, 0.312],
];

const cellCounts = (row: number, col: number): Counts => {
  const events = Math.round(whole.events * (tierShare[row] ?? 0) * (deviceShare[col] ?? 0));
  return {
    events,
    errors: Math.round(events * (rates[row]?.[col] ?? 0)),
    users: Math.round(events / 40),
    impacted_users: Math.round(events / 64),
  };
};

export const member = (key: Key): AxisMember => ({ kind: 'member', key, label: key ?? '(none)' });

/** A matrix of the first two dimensions, either way round; each cell times `scale`. */
export function matrixAnswer({ rows, cols, measure }: MatrixParams, scale = 1, log = caseStudyLog): MatrixAnswer {
  const [row, col] = [axis(rows), axis(cols)];
  const at = (r: number, c: number): Counts => (row === dimensions[1] ? cellCounts(c, r) : cellCounts(r, c));
  const parts = (counts: Counts): Parts => partsOf(counts, scale);
  const sum = (all: readonly Counts[]): Counts => ({
    events: all.reduce((n, each) => n + each.events, 0),
    errors: all.reduce((n, each) => n + each.errors, 0),
    users: Math.max(...all.map((each) => each.users)),
    impacted_users: Math.max(...all.map((each) => each.impacted_users)),
  });
  const [rowIndices, colIndices] = [[...row.members.keys()], [...col.members.keys()]];
  const total = parts(whole);
  const rowTotals = rowIndices.map((r) => parts(sum(colIndices.map((c) => at(r, c)))));
  const colTotals = colIndices.map((c) => parts(sum(rowIndices.map((r) => at(r, c)))));
  const counts = (each: Parts) => ({ events: each('events'), errors: each('errors') });
  const cells = rowIndices.flatMap((r) => colIndices.map((c) => ({ r, c, of: parts(at(r, c)) })));
  const compared = compareWithRest(
    cells.map((cell) => counts(cell.of)),
    counts(total),
  );
  return {
    rowDimension: row,
    colDimension: col,
    measure,
    rows: row.members.map(member),
    cols: col.members.map(member),
    cells: cells.map(({ r, c, of }, i) => ({
      ...{ row: r, col: c },
      ...matrixStats(of, { row: rowTotals[r] ?? total, column: colTotals[c] ?? total, total }, log),
      ...(compared[i] ?? { rest_rate: null, q_value: null, differs: null }),
    })),
    rowTotals: rowTotals.map((of) => matrixStats(of, { row: of, column: total, total }, log)),
    colTotals: colTotals.map((of) => matrixStats(of, { row: total, column: of, total }, log)),
    total: matrixStats(total, { row: total, column: total, total }, log),
  };
}

const regionShare = [0.3989, 0.2513, 0.2001, 0.0989, 0.0508];

/** The members of a dimension, each times `scale` in the selection, over the whole log. */
export function breakdownAnswer(dimension: string, scale = 1, log = caseStudyLog): BreakdownAnswer {
  const { name, field, members } = axis(dimension);
  const counts = members.map((_, i): Counts => {
    const share = regionShare[i] ?? 0.01;
    return {
      events: Math.round(whole.events * share),
      errors: Math.round(whole.errors * share),
      users: Math.round(whole.users * share * 1.1),
      impacted_users: Math.round(whole.impacted_users * share),
    };
  });
  const of = (each: Counts, by: number): SegmentStats => segmentStats(partsOf(each, by), partsOf(whole, by), log);
  return {
    dimension: name,
    field,
    rows: members.map((key, i) => {
      const each = counts[i] ?? whole;
      return { member: member(key), ...of(each, scale), whole: of(each, 1) };
    }),
    total: of(whole, scale),
    whole: of(whole, 1),
  };
}

/** The triangle with its year of days: users fall off from the autumn on, errors rise. */
export function triangleAnswer(scale = 1): TriangleAnswer {
  const days = Array.from({ length: 365 }, (_, day) => day);
  const fall = (day: number): number => 1 - Math.max(0, day - 260) / 420 + 0.02 * Math.sin(day / 19);
  const wave = (day: number): number => 1 + 0.09 * Math.sin((day * 2 * Math.PI) / 7) + 0.012 * Math.sin(day * 1.7);
  const mau = days.map((day) => Math.round(9412 * scale * fall(day) * Math.min(1, 0.24 + day / 38)));
  const dau = days.map((day) => Math.round(1853 * scale * fall(day) * wave(day)));
  const events = Math.round(whole.events * scale);
  const errors = Math.round(whole.errors * scale);
  const impacted = Math.round(whole.impacted_users * scale);
  const users = Math.round(whole.users * scale);
  return {
    measures: {
      events,
      errors,
      error_rate: events > 0 ? errors / events : null,
      users,
      dau: 1853 * scale,
      wau: 5121 * scale,
      mau: 9412 * scale,
      stickiness: 0.1969,
      dau_wau: 1853 / 5121,
      wau_mau: 5121 / 9412,
      impacted_users: impacted,
      error_free_users: users > 0 ? 1 - impacted / users : null,
    },
    ci: wilson(errors, events),
    period: {
      from: '2025-01-01',
      to: '2026-01-01',
      grain: 'day',
      fullDays: 365,
      completeDays: 336,
      timeZone: 'UTC',
      window: 'rolling30',
      windowLabel: 'users in 30 days',
      weekCompleteDays: 359,
      weekLabel: 'users in 7 days',
    },
    days: {
      firstDay: dayNumber(2025, 1, 1),
      grain: 'day',
      dau,
      mau,
      stickiness: days.map((day) => (dau[day] ?? 0) / (mau[day] ?? 1)),
      error_rate: days.map((day) => 0.118 + (day > 262 ? 0.036 : 0) + 0.006 * Math.sin(day * 2.3)),
      full: { from: 0, to: 365 },
      complete: { from: 29, to: 365 },
    },
    compared: null,
  };
}

function axis(name: string): (typeof dimensions)[number] {
  const found = dimensions.find((dimension) => dimension.name === name);
  if (!found) throw new Error(`the case study has no dimension "${name}"`);
  return found;
}
