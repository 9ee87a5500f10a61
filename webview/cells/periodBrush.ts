import type { DayRange, Grain } from '../../src/protocol';
import { h, setAttributes } from '../ui/element';
import { listenForDrags } from './brushPointer';
import { between, dayWithin, type Grip, isSamePeriod, noneIfWhole } from './periodDrag';
import { dayAfter } from './periodKeys';

/** What a brush lies over. */
export interface Brushed {
  /** Day numbers of the log, half-open. */
  readonly log: DayRange;
  readonly grain: Grain;
  /** The period that is selected; `null` for the whole log. */
  readonly selected: DayRange | null;
}

export interface PeriodBrush {
  /** To be laid over the days of a chart, from the left edge of the first to the right edge of the last. */
  readonly element: HTMLElement;
  draw(brushed: Brushed): void;
}

export interface PeriodBrushEars {
  /** A period was chosen, or with `null` the whole log. */
  choose(period: DayRange | null): void;
  /** The period that is dragged or chosen by keys at the moment; `null` once none is. */
  preview(period: DayRange | null): void;
  /** The day that is pointed at, or that the keyboard is on; `null` for none. */
  point(day: number | null): void;
}

/**
 * Chooses a period: by dragging over days, or an end or the middle of what is chosen; by keyboard with a cursor, Shift and
 * Enter. All is drawn here at once, and told when it is done.
 */
export function periodBrush(ears: PeriodBrushEars): PeriodBrush {
  const part = (name: string, grip: Grip | null): HTMLElement =>
    h('div', { class: `brush-${name}`, 'data-grip': grip });
  const band = part('band', 'middle');
  band.append(part('handle', 'from'), part('handle', 'to'));
  const element = h('div', { class: 'brush', role: 'slider', tabindex: 0 });
  element.append(part('outside', null), part('outside', null), band, part('cursor', null));

  let brushed: Brushed = { log: { from: 0, to: 1 }, grain: 'day', selected: null };
  let draft: DayRange | null = null;
  /** Where the keyboard is, and where Shift began. */
  let cursor = 0;
  let anchor = 0;

  const place = (): void => {
    const { log, selected } = brushed;
    const shown = draft ?? selected;
    const share = (day: number): string => `${(100 * (day - log.from)) / (log.to - log.from)}%`;
    element.style.setProperty('--from', share(Math.max(log.from, shown?.from ?? log.from)));
    element.style.setProperty('--to', share(Math.min(log.to, shown?.to ?? log.to)));
    element.style.setProperty('--cursor', share(cursor + 0.5));
    setAttributes(element, { 'data-chosen': shown !== null, 'data-draft': draft !== null, 'aria-valuenow': cursor });
  };
  const propose = (period: DayRange | null): void => {
    draft = period;
    place();
    ears.preview(period);
  };
  /** The host answers later; until then the old period would flash up. */
  const show = (next: Brushed): void => {
    const isNewLog = next.log.from !== brushed.log.from || next.grain !== brushed.grain;
    const isOther = isNewLog || !isSamePeriod(next.selected, brushed.selected);
    brushed = next;
    cursor = dayWithin(next.log, isNewLog ? next.log.to : cursor);
    anchor = dayWithin(next.log, isNewLog ? next.log.to : anchor);
    if (isOther && next.selected && !draft) {
      // Shift goes on from what is selected.
      anchor = dayWithin(next.log, next.selected.from);
      cursor = dayWithin(next.log, next.selected.to - 1);
    }
    place();
  };
  const choose = (period: DayRange | null): void => {
    propose(null);
    show({ ...brushed, selected: noneIfWhole(period, brushed.log) });
    ears.choose(brushed.selected);
  };
  const drags = listenForDrags(element, {
    brushed: () => brushed,
    propose,
    point: (day) => ears.point(day),
    end(period, day) {
      if (period) return choose(period);
      anchor = cursor = day;
      place();
    },
  });
  const abort = (): void => {
    drags.stop();
    propose(null);
  };
  element.addEventListener('pointercancel', abort);
  element.addEventListener('dblclick', () => choose(null));
  element.addEventListener('focus', () => {
    if (!drags.isUnderWay()) ears.point(cursor);
  });
  element.addEventListener('blur', () => {
    abort();
    ears.point(null);
  });
  element.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = dayAfter(event.key, cursor, brushed.grain, brushed.log);
    if (next !== null) {
      cursor = next;
      if (!event.shiftKey) anchor = next;
      ears.point(next);
      propose(event.shiftKey ? between(anchor, next) : null);
    } else if (event.key === 'Enter') choose(between(anchor, cursor));
    else if (event.key !== 'Escape') return;
    else if (drags.isUnderWay() || draft) abort();
    else if (brushed.selected) choose(null);
    else return;
    event.preventDefault();
  });
  return { element, draw: show };
}
