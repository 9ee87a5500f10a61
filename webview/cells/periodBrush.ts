import type { DayRange, Grain } from '../../src/protocol';
import { h, setAttributes } from '../ui/element';
import { between, dragged, type Grip, type PeriodDrag } from './periodDrag';
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
  /** The period as it would be if the drag ended now, or `null` when no drag or choice by keys is under way. */
  preview(period: DayRange | null): void;
  /** The day that is pointed at, or that the keyboard is on. */
  point(day: number | null): void;
}

/** Pixels that the pointer moves before it drags. */
const slack = 3;

/**
 * Chooses a period: by dragging over days, or an end or the middle of what is chosen; by keyboard with a cursor, Shift and
 * Enter. All is drawn here at once, and told when it is done.
 */
export function periodBrush(ears: PeriodBrushEars): PeriodBrush {
  const part = (name: string, grip: Grip | null): HTMLElement =>
    h('div', { class: `brush-${name}`, 'data-grip': grip });
  const cursorLine = part('cursor', null);
  const band = part('band', 'middle');
  band.append(part('handle', 'from'), part('handle', 'to'));
  const element = h('div', { class: 'brush', role: 'slider', tabindex: 0 });
  element.append(part('outside', null), part('outside', null), band, cursorLine);

  let brushed: Brushed = { log: { from: 0, to: 1 }, grain: 'day', selected: null };
  let drag: (PeriodDrag & { readonly x: number }) | null = null;
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
    setAttributes(element, { 'data-chosen': shown !== null, 'data-draft': draft !== null });
  };
  const propose = (period: DayRange | null): void => {
    draft = period;
    place();
    ears.preview(period);
  };
  /** Shift goes on from what is selected. */
  const goTo = (period: DayRange | null): void => {
    const { log } = brushed;
    if (!period) return;
    anchor = Math.min(log.to - 1, Math.max(log.from, period.from));
    cursor = Math.min(log.to, Math.max(log.from + 1, period.to)) - 1;
  };
  const choose = (period: DayRange | null): void => {
    propose(null);
    const { log, selected } = brushed;
    const whole = period !== null && period.from <= log.from && period.to >= log.to;
    const next = whole ? null : period;
    if (next?.from === selected?.from && next?.to === selected?.to) return;
    // Drawn at once: the answer of the host would let the old period flash up.
    brushed = { ...brushed, selected: next };
    goTo(next);
    place();
    ears.choose(next);
  };
  const moveTo = (day: number): void => {
    cursor = day;
    place();
    ears.point(day);
  };
  const dayAt = ({ clientX }: PointerEvent): number => {
    const { log } = brushed;
    const { left, width } = element.getBoundingClientRect();
    const day = log.from + Math.floor(((clientX - left) / Math.max(1, width)) * (log.to - log.from));
    return Math.min(log.to - 1, Math.max(log.from, day));
  };

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    const at = dayAt(event);
    const grip = event.target instanceof HTMLElement ? event.target.dataset.grip : undefined;
    const { selected } = brushed;
    const held = grip === 'from' || grip === 'to' || grip === 'middle' ? grip : 'new';
    drag = { grip: selected ? held : 'new', at, was: selected ?? between(at, at), x: event.clientX };
  });
  element.addEventListener('pointermove', (event) => {
    const day = dayAt(event);
    ears.point(day);
    if (!drag || (!draft && Math.abs(event.clientX - drag.x) < slack)) return;
    propose(dragged(drag, day, brushed.log));
  });
  element.addEventListener('pointerup', (event) => {
    if (drag && draft) choose(draft);
    else if (drag) cursor = anchor = dayAt(event);
    drag = null;
    place();
  });
  const abort = (): void => {
    drag = null;
    propose(null);
  };
  element.addEventListener('pointercancel', abort);
  element.addEventListener('pointerleave', () => {
    if (!drag) ears.point(element === document.activeElement && draft ? cursor : null);
  });
  element.addEventListener('dblclick', () => choose(null));
  element.addEventListener('focus', () => {
    if (!drag) ears.point(cursor);
  });
  element.addEventListener('blur', () => {
    abort();
    ears.point(null);
  });
  element.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = dayAfter(event.key, cursor, brushed.grain, brushed.log);
    if (next !== null) {
      moveTo(next);
      if (!event.shiftKey) anchor = next;
      propose(event.shiftKey ? between(anchor, next) : null);
    } else if (event.key === 'Enter') {
      choose(between(anchor, cursor));
    } else if (event.key === 'Escape' && (drag || draft)) {
      abort();
    } else if (event.key === 'Escape' && brushed.selected) {
      choose(null);
    } else return;
    event.preventDefault();
  });
  return {
    element,
    draw(next) {
      const { selected } = next;
      const isOther = selected?.from !== brushed.selected?.from || selected?.to !== brushed.selected?.to;
      const isNewLog = next.log.from !== brushed.log.from || next.grain !== brushed.grain;
      brushed = next;
      if (isNewLog) cursor = anchor = next.log.to - 1;
      if ((isOther || isNewLog) && !draft) goTo(selected);
      place();
    },
  };
}
