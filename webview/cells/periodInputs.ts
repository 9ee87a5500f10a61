import * as l10n from '@vscode/l10n';
import { type DayRange, type Grain, grainMs, isoUnit } from '../../src/protocol';
import { h, setAttributes, setText } from '../ui/element';
import type { Brushed } from './periodBrush';

export interface PeriodInputs {
  readonly element: HTMLElement;
  draw(brushed: Brushed): void;
}

/** Both ends of a period to type or to pick: of days the first and the last, of hours and minutes the times from and until. */
export function periodInputs(choose: (period: DayRange) => void): PeriodInputs {
  const first = h('input', { class: 'period-input' });
  const last = h('input', { class: 'period-input' });
  const firstWord = h('span');
  const lastWord = h('span');
  const mistake = h('span', { class: 'period-mistake', role: 'alert' });
  const element = h('div', { class: 'period-inputs', role: 'group', 'aria-label': l10n.t('Period') });
  element.append(h('label', {}, firstWord, first), h('label', {}, lastWord, last), mistake);
  let brushed: Brushed | null = null;
  let shown = '';

  const commit = (): void => {
    if (!brushed) return;
    const { log, grain } = brushed;
    const inclusive = grain === 'day' ? 1 : 0;
    const from = unitOf(first.value, grain);
    const to = unitOf(last.value, grain);
    const isWithin = from !== null && to !== null && from >= log.from && to + inclusive <= log.to;
    const isPeriod = isWithin && from < to + inclusive;
    setAttributes(first, { 'aria-invalid': isWithin ? null : true });
    setAttributes(last, { 'aria-invalid': isPeriod ? null : true });
    const outside = l10n.t('Choose between {0} and {1}', textOf(log.from, grain), textOf(log.to - inclusive, grain));
    setText(mistake, isPeriod ? '' : isWithin ? l10n.t('The period ends before it begins') : outside);
    if (isPeriod) choose({ from, to: to + inclusive });
  };
  for (const input of [first, last]) {
    // A date that is typed changes with every digit; one that is picked is meant.
    let isTyped = false;
    input.addEventListener('pointerdown', () => {
      isTyped = false;
    });
    input.addEventListener('keydown', (event) => {
      isTyped = event.key !== 'Enter';
      if (!isTyped) commit();
      if (event.key !== 'Escape' || !brushed) return;
      shown = '';
      draw(brushed);
      event.preventDefault();
    });
    input.addEventListener('change', () => {
      if (!isTyped) commit();
    });
    input.addEventListener('blur', () => {
      if (isTyped) commit();
      isTyped = false;
    });
  }
  const draw = (next: Brushed): void => {
    // What is being typed stays while nothing changed.
    const shape = JSON.stringify(next);
    if (shape === shown) return;
    shown = shape;
    brushed = next;
    const { log, grain, selected } = next;
    const inclusive = grain === 'day' ? 1 : 0;
    const limits = {
      type: grain === 'day' ? 'date' : 'datetime-local',
      min: isoUnit(log.from, grain),
      max: isoUnit(log.to - inclusive, grain),
      step: grain === 'hour' ? 3600 : null,
    };
    const values = [selected?.from ?? log.from, (selected?.to ?? log.to) - inclusive];
    setText(firstWord, l10n.t({ message: 'From', comment: ['the first day or time of a period'] }));
    setText(lastWord, grain === 'day' ? through : until);
    setText(mistake, '');
    for (const [i, input] of [first, last].entries()) {
      setAttributes(input, { ...limits, 'aria-invalid': null });
      const value = isoUnit(values[i] ?? 0, grain);
      if (input.value !== value) input.value = value;
    }
  };
  return { element, draw };
}

const through = l10n.t({ message: 'through', comment: ['the last day of a period'] });
const until = l10n.t({ message: 'until', comment: ['the time at which a period ends'] });

/** The unit of what an input holds; `null` of none. */
function unitOf(value: string, grain: Grain): number | null {
  const ms = Date.parse(value.length > 10 ? `${value}Z` : value);
  return Number.isNaN(ms) ? null : Math.floor(ms / grainMs[grain]);
}

const textOf = (unit: number, grain: Grain): string => isoUnit(unit, grain).replace('T', ' ');
