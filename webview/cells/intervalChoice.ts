import * as l10n from '@vscode/l10n';
import { countedUnits, type Grain, type IntervalDays, intervalDays } from '../../src/protocol';
import { segmented } from '../ui/segmented';

const automatic = 'auto';

/** The length of intervals; `undefined` leaves it to the length of the period. */
export function intervalChoice(choose: (days: IntervalDays | undefined) => void): {
  readonly element: HTMLElement;
  draw(days: IntervalDays | undefined, grain: Grain, locale: string): void;
} {
  const choice = segmented(l10n.t('Length of intervals'), (value) =>
    choose(intervalDays.find((days) => `${days}` === value)),
  );
  return {
    element: choice.element,
    draw(days, grain, locale) {
      const lengths = intervalDays.map((n) => ({ value: `${n}`, label: countedUnits(n, grain, locale), off: null }));
      choice.show([{ value: automatic, label: l10n.t('Auto'), off: null }, ...lengths], days ? `${days}` : automatic);
    },
  };
}
