import * as l10n from '@vscode/l10n';

/** Events under which a rate is told by its interval, since half of it either side would say more than is known. */
const enough = 1000;
/** An interval is lopsided where one side of the rate is so many times the other. */
const lopsided = 1.25;

/** How sure a rate is: "±0.06 points", or its 95 % interval, "25% – 75%", where that is not much the same either side. */
export function intervalText(
  rate: number,
  [low, high]: readonly [number, number],
  events: number,
  locale: string,
): string {
  const [below, above] = [rate - low, high - rate];
  const isLopsided = Math.max(below, above) > lopsided * Math.min(below, above);
  if (events >= enough && !isLopsided) return `±${points((high - low) / 2, locale)}`;
  // Two digits of the width are digits enough for its ends.
  const decimals = Math.min(4, Math.max(0, 1 - Math.floor(Math.log10(100 * (high - low)))));
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: decimals });
  return percent.formatRange(low, high);
}

/** A difference of fractions in percentage points; one digit where it is small. */
function points(fraction: number, locale: string): string {
  const digits = { maximumSignificantDigits: fraction < 0.001 ? 1 : 2 };
  return l10n.t('{0} points', new Intl.NumberFormat(locale, digits).format(fraction * 100));
}
