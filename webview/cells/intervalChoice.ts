import { type Grain, type IntervalDays, intervalDays, plural } from '../../src/protocol';
import { segmented } from '../ui/segmented';

const automatic = 'auto';

/** The length of intervals; `undefined` leaves it to the length of the period. */
export function intervalChoice(choose: (days: IntervalDays | undefined) => void): {
  readonly element: HTMLElement;
  draw(days: IntervalDays | undefined, grain: Grain): void;
} {
  const choice = segmented('Length of intervals', (value) => choose(intervalDays.find((days) => `${days}` === value)));
  return {
    element: choice.element,
    draw(days, grain) {
      const lengths = intervalDays.map((n) => ({ value: `${n}`, label: `${n} ${plural(n, grain)}`, off: null }));
      choice.show([{ value: automatic, label: 'Auto', off: null }, ...lengths], days ? `${days}` : automatic);
    },
  };
}
