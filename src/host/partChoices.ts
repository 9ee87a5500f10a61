import * as l10n from '@vscode/l10n';
import type { LogPart, TooLarge } from '../model/logPart';
import { partLabel } from '../model/partLabel';
import { dayMs, isoDate, parseDay } from '../model/timeZone';

/** A part of a log to read; `null` asks for a period in words. */
export interface PartChoice {
  readonly part: LogPart | null;
  readonly label: string;
  readonly detail: string;
}

/** A sample takes less than the budget, as the estimate is one. */
const share = 0.9;
const lastDays = [7, 30, 90] as const;

/** What can be read of a log that is too large: periods at its end, the sample that fits, or all of it anyway. */
export function partChoices(log: TooLarge, locale?: string): readonly PartChoice[] {
  const sample: LogPart = { kind: 'sample', share: shareThatFits(log) };
  return [
    ...lastPeriods(log, locale),
    { part: null, label: l10n.t('A period…'), detail: spanOf(log) },
    {
      part: sample,
      label: l10n.t({ message: 'A {0}', args: [partLabel(sample, true, locale)], comment: ['10% sample of users'] }),
      detail: l10n.t('Every event of these users: {0}', sizeOf(log, sample.share, locale)),
    },
    {
      part: { kind: 'all' },
      label: l10n.t('Read it all anyway (about {0})', memory(log.bytes, locale)),
      detail: l10n.t('More than the {0} of the setting logHealth.memoryBudget', memory(log.budget, locale)),
    },
  ];
}

/** The share of users that the budget has room for, with one digit that matters below 10 %. */
export function shareThatFits({ bytes, budget }: Pick<TooLarge, 'bytes' | 'budget'>): number {
  const most = Math.min(0.99, (share * budget) / Math.max(1, bytes));
  const step = most >= 0.1 ? 0.01 : 10 ** Math.floor(Math.log10(most));
  return Math.max(1e-6, Number((Math.floor(most / step + 1e-9) * step).toPrecision(2)));
}

/** A period as a person types it: its first and its last day. Gives the mistake, in words, where it is none. */
export function periodOf(text: string): LogPart | string {
  const [first = '', last = first, ...more] = text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const [from, to] = [parseDay(first), parseDay(last)];
  if (from === null || to === null || more.length > 0)
    return l10n.t('Write the first and the last day as YYYY-MM-DD to YYYY-MM-DD');
  if (to < from) return l10n.t('{0} is before {1}', last, first);
  return { kind: 'period', from, to: to + 1 };
}

function lastPeriods(log: TooLarge, locale: string | undefined): readonly PartChoice[] {
  const { firstMs, lastMs } = log;
  if (firstMs === null || lastMs === null) return [];
  const to = Math.floor(lastMs / dayMs) + 1;
  const days = to - Math.floor(firstMs / dayMs);
  return lastDays
    .filter((wanted) => wanted < days)
    .map((wanted) => {
      const part: LogPart = { kind: 'period', from: to - wanted, to };
      const detail = `${partLabel(part, true, locale)}: ${sizeOf(log, wanted / days, locale)}`;
      return { part, label: l10n.t('The last {0} days', wanted), detail };
    });
}

function sizeOf({ events, bytes, budget }: TooLarge, part: number, locale: string | undefined): string {
  const count = Number((events * part).toPrecision(2)).toLocaleString(locale);
  const size = memory(bytes * part, locale);
  return bytes * part > budget
    ? l10n.t('about {0} events, {1}, more than the budget', count, size)
    : l10n.t('about {0} events, {1}', count, size);
}

const spanOf = ({ firstMs, lastMs }: TooLarge): string =>
  firstMs === null || lastMs === null
    ? l10n.t('Its first and its last day')
    : l10n.t('The log goes from {0} to {1}', isoDate(Math.floor(firstMs / dayMs)), isoDate(Math.floor(lastMs / dayMs)));

function memory(bytes: number, locale: string | undefined): string {
  const [size, unit] = bytes < 2 ** 30 ? [bytes / 2 ** 20, 'MB'] : [bytes / 2 ** 30, 'GB'];
  return `${size.toLocaleString(locale, { maximumSignificantDigits: 2 })} ${unit}`;
}
