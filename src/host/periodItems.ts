import * as l10n from '@vscode/l10n';
import { countedUnits } from '../model/counted';
import type { LogInfo } from '../model/logInfo';
import { periodPresets } from '../model/periodPresets';
import { readPeriod } from '../model/readPeriod';
import { periodEdit, type SelectionEdit } from '../model/selection';
import { spanText } from '../model/spanText';

/** A period to choose in the palette. */
export interface PeriodItem {
  readonly label: string;
  readonly description: string;
  readonly edit: SelectionEdit;
}

/** What can be chosen after `typed` was written: what it says, or why it says nothing, and else the periods with a name. */
export function periodItems(
  typed: string,
  { calendar }: Pick<LogInfo, 'calendar'>,
  locale?: string,
): { readonly items: readonly PeriodItem[]; readonly mistake: string | null } {
  const { grain, firstDay, days } = calendar;
  const item = (from: number, to: number, label?: string): PeriodItem => {
    const span = spanText(from, to, locale, grain);
    const length = countedUnits(to - from, grain, locale);
    return label === undefined
      ? { label: span, description: length, edit: periodEdit({ from, to }) }
      : { label, description: `${span} · ${length}`, edit: periodEdit({ from, to }) };
  };
  const presets = periodPresets(calendar, locale);
  const named = presets.map(({ label, from, to }) => item(from, to, label));
  const whole = { ...item(firstDay, firstDay + days, l10n.t('Whole log')), edit: periodEdit(null) };
  if (typed.trim() === '') return { items: [whole, ...named], mistake: null };
  const read = readPeriod(typed, calendar);
  if (typeof read !== 'string') {
    const own = item(read.from, read.to);
    // Alone, so that Enter can mean nothing else, however early it comes.
    const isWhole = read.from === firstDay && read.to === firstDay + days;
    const known = isWhole ? whole : named.find(({ edit }) => isSame(edit, own.edit));
    return { items: [known ?? own], mistake: null };
  }
  const words = typed.toLowerCase().split(/\s+/);
  const items = [whole, ...named].filter(({ label, description }) =>
    words.every((word) => `${label} ${description}`.toLowerCase().includes(word)),
  );
  return { items, mistake: items.length > 0 ? null : read };
}

const isSame = (a: SelectionEdit, b: SelectionEdit): boolean => JSON.stringify(a) === JSON.stringify(b);
