import { parseArgs } from 'node:util';
import { type IntervalDays, intervalDays } from '../cells/comingBack';
import { type MatrixMeasure, matrixMeasures } from '../cells/matrix';
import { formats } from '../ingest/formats/formats';
import type { MauWindow } from '../model/calendar';
import type { Comparison } from '../model/comparison';
import { memberOf } from '../model/format';
import { type HotspotQuestion, hotspotQuestions } from '../model/hotspot';
import { readYear, yearRange } from '../model/lastYear';
import type { LineOrder } from '../model/logLines';
import type { LogPart } from '../model/logPart';
import { outcomeChoice, splitValues } from '../model/outcomeChoice';
import type { OwnPattern } from '../model/ownPattern';
import type { OutcomeChoice, RoleOverrides } from '../model/roles';
import type { Key } from '../model/selection';
import { parseDay, zoneClock } from '../model/timeZone';
import { UsageError } from './usage';

export interface Arguments {
  readonly command: string;
  /** What stands after the command without a dash. */
  readonly operands: readonly string[];
  readonly json: boolean;
  /** Whether a file that is there may be written over. */
  readonly force: boolean;
  readonly where: readonly { readonly dimension: string; readonly keys: readonly Key[] }[];
  /** Clock readings of the report's zone as minutes since 1970, half-open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly compare: Comparison | undefined;
  readonly timeZone: string;
  readonly window: MauWindow;
  readonly overrides: RoleOverrides;
  readonly patterns: readonly OwnPattern[];
  /** What of the log is read; where nothing is said, all that fits the budget. */
  readonly part: LogPart | undefined;
  /** MB. */
  readonly memoryBudget: number;
  readonly engine: 'columnar' | 'sqlite';
  readonly by: string | undefined;
  /** The length of the intervals of lifecycle and retention. */
  readonly byDays: IntervalDays | undefined;
  readonly rows: string | undefined;
  readonly cols: string | undefined;
  /** What a matrix shows in its cells. */
  readonly measure: MatrixMeasure | undefined;
  /** Of hotspots. */
  readonly question: HotspotQuestion;
  readonly limit: number;
  /** Of the lines: only those of errors. */
  readonly errors: boolean;
  /** Of the lines. */
  readonly order: LineOrder;
  readonly preset: string | undefined;
  /** Of the sample log to generate: one of the catalogue of scenarios, and which of its kind. */
  readonly scenario: string | undefined;
  readonly severity: string | undefined;
  readonly size: string | undefined;
  readonly dialect: string | undefined;
  readonly out: string | undefined;
  readonly users: string | undefined;
  readonly days: string | undefined;
  readonly seed: string | undefined;
  /** Of the sample log to generate; the format of a log that is read is an override. */
  readonly format: string | undefined;
}

const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;
const options = {
  json: { type: 'boolean' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  where: list,
  dim: list,
  from: text,
  to: text,
  compare: text,
  tz: text,
  mau: text,
  time: text,
  user: list,
  outcome: list,
  pattern: list,
  year: text,
  'day-first': { type: 'boolean' },
  'month-first': { type: 'boolean' },
  engine: text,
  by: text,
  'by-days': text,
  rows: text,
  cols: text,
  measure: text,
  question: text,
  limit: text,
  errors: { type: 'boolean' },
  order: text,
  preset: text,
  scenario: text,
  severity: text,
  size: text,
  dialect: text,
  out: text,
  users: text,
  days: text,
  seed: text,
  format: text,
  sample: text,
  period: text,
  budget: text,
} as const;

const formatIds = formats.map(({ id }) => id);

/** Reads the command line. @throws UsageError naming what is wrong. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const [command = '', ...operands] = positionals;
  const from = minuteOf('--from', values.from);
  const to = minuteOf('--to', values.to);
  const forced = command === 'generate' ? undefined : values.format;
  if (from !== null && to !== null && to <= from)
    throw new UsageError(`--to must be after --from, not ${values.to} after ${values.from}`);
  const patterns = (values.pattern ?? []).map(patternOf);
  return {
    command: values.help || command === '' ? 'help' : command,
    operands,
    json: values.json ?? false,
    force: values.force ?? false,
    where: (values.where ?? []).map(whereOf),
    from,
    to,
    compare: values.compare === undefined ? undefined : comparisonOf(values.compare),
    timeZone: zoneOf(values.tz ?? 'auto'),
    window: oneOf('--mau', values.mau ?? 'rolling30', ['rolling30', 'rolling28', 'calendar']),
    overrides: {
      ...(values.time === undefined ? {} : { time: values.time }),
      ...usersOf(values.user ?? []),
      ...outcomesOf((values.outcome ?? []).map(outcomeChoice)),
      ...(values.dim === undefined ? {} : { dimensions: values.dim }),
      ...(values.year === undefined ? {} : { lastYear: yearOf(values.year) }),
      ...orderOf(values['day-first'], values['month-first']),
      ...formatOf(forced, patterns),
    },
    patterns,
    part: partOf(values.sample, values.period),
    memoryBudget: wholeNumber('--budget', values.budget) ?? 2048,
    engine: oneOf('--engine', values.engine ?? 'columnar', ['columnar', 'sqlite']),
    by: values.by,
    byDays: intervalOf(values['by-days']),
    rows: values.rows,
    cols: values.cols,
    measure: values.measure === undefined ? undefined : oneOf('--measure', values.measure, matrixMeasures),
    question: oneOf('--question', values.question ?? 'level', hotspotQuestions),
    limit: wholeNumber('--limit', values.limit) ?? 1000,
    errors: values.errors ?? false,
    order: oneOf('--order', values.order ?? 'oldest', ['oldest', 'newest']),
    preset: values.preset,
    scenario: values.scenario,
    severity: values.severity,
    size: values.size,
    dialect: values.dialect,
    out: values.out,
    users: values.users,
    days: values.days,
    seed: values.seed,
    format: values.format,
  };
}

/** A whole number of an option, if it was given. @throws UsageError */
export function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new UsageError(`${name} takes a whole number, not "${value}"`);
  return Number(value);
}

/** One of the allowed values. @throws UsageError naming them. */
export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${name} takes ${allowed.join(', ')}, not "${value}"`);
  return found;
}

function intervalOf(value: string | undefined): IntervalDays | undefined {
  if (value === undefined) return undefined;
  const days = intervalDays.find((length) => String(length) === value);
  if (days === undefined) throw new UsageError(`--by-days takes ${intervalDays.join(', ')}, not "${value}"`);
  return days;
}

function orderOf(dayFirst = false, monthFirst = false): { dayFirst?: boolean } {
  if (dayFirst && monthFirst) throw new UsageError('take --day-first or --month-first, not both');
  return dayFirst || monthFirst ? { dayFirst } : {};
}

function yearOf(value: string): number {
  const year = readYear(value);
  if (year === null) throw new UsageError(`--year takes ${yearRange}, not "${value}"`);
  return year;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function whereOf(value: string): { dimension: string; keys: Key[] } {
  const at = value.indexOf('=');
  if (at < 1) throw new UsageError(`--where takes DIM=VALUE, not "${value}"`);
  const keys = splitValues(value.slice(at + 1)).map(memberOf);
  return { dimension: value.slice(0, at), keys };
}

/** `NAME=REGEX`, the name being one of letters, digits and dashes; else all of it is the expression. */
/** The format that is forced: one of an id; or the one pattern of one's own, which is meant then. */
function formatOf(forced: string | undefined, patterns: readonly OwnPattern[]): { format?: string } {
  if (forced !== undefined) return { format: oneOf('--format', forced, formatIds) };
  const [only, ...more] = patterns;
  return only && more.length === 0 ? { format: only.name } : {};
}

function patternOf(value: string, i: number): OwnPattern {
  const named = /^([\w-]+)=/.exec(value);
  const name = named?.[1] ?? (i === 0 ? 'pattern' : `pattern ${i + 1}`);
  return { name, pattern: named ? value.slice(named[0].length) : value };
}

/** The first field given is the user, the others stand in for it; the same of outcomes. */
function usersOf([user, ...userStandIns]: readonly string[]): RoleOverrides {
  if (user === undefined) return {};
  return { user, ...(userStandIns.length > 0 ? { userStandIns } : {}) };
}

function outcomesOf([outcome, ...outcomeStandIns]: readonly OutcomeChoice[]): RoleOverrides {
  if (outcome === undefined) return {};
  return { outcome, ...(outcomeStandIns.length > 0 ? { outcomeStandIns } : {}) };
}

function partOf(sample: string | undefined, period: string | undefined): LogPart | undefined {
  if (sample !== undefined && period !== undefined) throw new UsageError('take --sample or --period, not both');
  if (sample !== undefined) {
    const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(sample)?.[1];
    const share = Number(percent) / 100;
    if (!(share > 0 && share <= 1)) throw new UsageError(`--sample takes a share such as 10%, not "${sample}"`);
    return { kind: 'sample', share };
  }
  if (period === undefined) return undefined;
  return { kind: 'period', ...daysOf('--period', period) };
}

function comparisonOf(value: string): Comparison {
  if (value === 'previous' || value === 'aligned') return { kind: value };
  if (value.includes('..')) return { kind: 'period', ...daysOf('--compare', value) };
  throw new UsageError(`--compare takes previous, aligned or DAY..DAY, not "${value}"`);
}

/** Days as `DAY..DAY`, half-open. @throws UsageError */
function daysOf(name: string, value: string): { from: number; to: number } {
  const [from, to, ...more] = value.split('..').map((day) => parseDay(day));
  if (typeof from !== 'number' || typeof to !== 'number' || to <= from || more.length > 0)
    throw new UsageError(`${name} takes two days as 2025-01-01..2025-02-01, the second not counted, not "${value}"`);
  return { from, to };
}

function minuteOf(name: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  const [, date = '', hour = '00', minute = '00'] = /^(\S{10})(?:[T ]([01]\d|2[0-3]):([0-5]\d))?$/.exec(value) ?? [];
  const day = parseDay(date);
  if (day === null) throw new UsageError(`${name} takes a day as YYYY-MM-DD or YYYY-MM-DDTHH:MM, not "${value}"`);
  return (day * 24 + Number(hour)) * 60 + Number(minute);
}

/** A zone that is known, or `auto`: told here, as reading a log first can take a while. */
function zoneOf(value: string): string {
  if (value === 'auto') return value;
  try {
    zoneClock(value);
    return value;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
