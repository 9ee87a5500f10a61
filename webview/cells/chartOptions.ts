import type { ChartOptions } from 'chart.js';
import { tickText } from '../dayText';
import { isHighContrast, themeValue } from '../theme';
import type { DailyLine } from './dailyLine';
import { dayTicks } from './dayTicks';
import { type ValueAxis, type Values, valueAxis } from './valueRange';

/**
 * How daily lines are drawn: days along a linear axis with its own tick text, since Chart.js dates need an adapter.
 * `line` and `drawn`, the values that have to fit, give those of the moment: options are set once a theme, because setting
 * them costs more than drawing. `edge` is the room before the first and behind the last day, in days.
 */
export function chartOptions(
  line: () => DailyLine,
  drawn: () => Values,
  resized: (width: number) => void,
  locale: string,
  edge = 0,
): ChartOptions<'line'> {
  const color = themeValue('--vscode-descriptionForeground', '--vscode-foreground');
  const font = { size: 10, family: themeValue('--vscode-font-family') };
  const axisOf = ofTheMoment(drawn);
  const guide = themeValue('--vscode-widget-border', '--vscode-panel-border', '--vscode-contrastBorder');
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    parsing: false,
    normalized: true,
    spanGaps: false,
    events: [],
    onResize: (_chart, { width }) => resized(width),
    layout: { padding: { top: 4, right: 8 } },
    scales: {
      x: {
        type: 'linear',
        bounds: 'data',
        grid: { display: false },
        border: { display: false },
        afterDataLimits: (axis) => {
          const { firstDay, values } = line();
          axis.min = firstDay - edge;
          axis.max = firstDay + (edge > 0 ? values.length - 1 + edge : Math.max(1, values.length - 1));
        },
        afterBuildTicks: (axis) => {
          const { firstDay, values, grain } = line();
          axis.ticks = dayTicks(firstDay, values.length, grain, axis.width).map((value) => ({ value }));
        },
        ticks: {
          color,
          font,
          autoSkip: false,
          maxRotation: 0,
          align: 'center',
          callback: (day) => tickText(Number(day), line().values.length, line().grain, locale),
        },
      },
      y: {
        type: 'linear',
        grid: { color: guide, drawTicks: false, display: !isHighContrast() },
        bounds: 'data',
        afterDataLimits: (axis) => {
          const { min, max } = axisOf();
          Object.assign(axis, { min, max });
        },
        afterBuildTicks: (axis) => {
          axis.ticks = axisOf().ticks.map((value) => ({ value }));
        },
        border: { display: false },
        ticks: { color, font, autoSkip: false, padding: 6, callback: valueTick(drawn, axisOf, locale) },
        // Of one width in all tiles, so that the same day stands at the same place in each.
        afterFit: (axis) => {
          axis.width = 40;
        },
      },
    },
  };
}

/** The axis of the values of the moment, made once for them: Chart.js asks for its parts one by one. */
function ofTheMoment(drawn: () => Values): () => ValueAxis {
  let known: { readonly values: Values; readonly axis: ValueAxis } | null = null;
  return () => {
    const values = drawn();
    if (known?.values !== values) known = { values, axis: valueAxis(values) };
    return known.axis;
  };
}

function valueTick(drawn: () => Values, axisOf: () => ValueAxis, locale: string): (value: string | number) => string {
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, notation: 'compact' });
  const shares = new Map<number, Intl.NumberFormat>();
  return (value) => {
    if (!drawn().isShare) return count.format(Number(value));
    const maximumFractionDigits = axisOf().decimals;
    const share =
      shares.get(maximumFractionDigits) ?? new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits });
    shares.set(maximumFractionDigits, share);
    return share.format(Number(value));
  };
}
