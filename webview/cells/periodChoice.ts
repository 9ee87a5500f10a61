import * as l10n from '@vscode/l10n';
import { type DayRange, periodPresets, spanText } from '../../src/protocol';
import { dropdown } from '../ui/dropdown';
import type { Brushed } from './periodBrush';

const whole = '';

/** Periods to choose by name: the last days, months, quarters, halves; one that has no name is shown as it is. */
export function periodChoice(choose: (period: DayRange | null) => void): {
  readonly element: HTMLElement;
  /** @param full the full days, as indices of the log */
  draw(brushed: Brushed, full: DayRange, locale: string): void;
} {
  let periods = new Map<string, DayRange>();
  const list = dropdown(l10n.t('Period'), (value) => choose(periods.get(value) ?? null));
  return {
    element: list.element,
    draw({ log, grain, selected }, full, locale) {
      const presets = periodPresets({ grain, firstDay: log.from, full }, locale);
      const named = presets.map(({ label, from, to }) => ({ label, value: `${from}..${to}`, from, to }));
      const own = selected && { value: `${selected.from}..${selected.to}`, ...selected };
      const isNamed = own !== null && named.some(({ value }) => value === own.value);
      const unnamed = own && !isNamed ? [{ ...own, label: spanText(own.from, own.to, locale, grain) }] : [];
      periods = new Map([...unnamed, ...named].map(({ value, from, to }) => [value, { from, to }]));
      list.show([{ value: whole, label: l10n.t('Whole log') }, ...unnamed, ...named], own?.value ?? whole);
    },
  };
}
