import type { Brushed } from './periodBrush';
import { between, dayWithin, dragged, type Grip, type PeriodDrag } from './periodDrag';

/** What a pointer on a brush does. */
interface PointerEars {
  /** What is brushed now. */
  brushed(): Brushed;
  /** The period as it would be if the drag ended now. */
  propose(period: ReturnType<typeof dragged>): void;
  /** The drag has ended; `null` where it never began: a click on that day. */
  end(period: ReturnType<typeof dragged> | null, day: number): void;
  /** The day under the pointer, which has left with `null`. */
  point(day: number | null): void;
}

/** Pixels that the pointer moves before it drags. */
const slack = 3;

/** Hears drags over an element whose width is the days of the log. What is held of the period is told by `data-grip`. */
export function listenForDrags(element: HTMLElement, ears: PointerEars): { isUnderWay(): boolean; stop(): void } {
  let drag: (PeriodDrag & { readonly x: number }) | null = null;
  let isMoved = false;
  const dayAt = ({ clientX }: PointerEvent): number => {
    const { log } = ears.brushed();
    const { left, width } = element.getBoundingClientRect();
    return dayWithin(log, log.from + Math.floor(((clientX - left) / Math.max(1, width)) * (log.to - log.from)));
  };
  const stop = (): void => {
    drag = null;
    isMoved = false;
  };
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    const at = dayAt(event);
    const { selected } = ears.brushed();
    drag = { grip: selected ? gripOf(event.target) : 'new', at, was: selected ?? between(at, at), x: event.clientX };
  });
  element.addEventListener('pointermove', (event) => {
    const day = dayAt(event);
    ears.point(day);
    if (!drag) return;
    isMoved ||= Math.abs(event.clientX - drag.x) >= slack;
    if (isMoved) ears.propose(dragged(drag, day, ears.brushed().log));
  });
  element.addEventListener('pointerup', (event) => {
    if (!drag) return;
    const day = dayAt(event);
    const period = isMoved ? dragged(drag, day, ears.brushed().log) : null;
    stop();
    ears.end(period, day);
  });
  element.addEventListener('pointerleave', () => {
    if (!drag) ears.point(null);
  });
  return { isUnderWay: () => drag !== null, stop };
}

const grips: readonly Grip[] = ['from', 'to', 'middle'];

const gripOf = (target: EventTarget | null): Grip =>
  grips.find((grip) => target instanceof HTMLElement && target.dataset.grip === grip) ?? 'new';
