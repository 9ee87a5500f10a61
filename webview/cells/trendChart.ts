import { Chart, type ChartDataset, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { isHighContrast, themeValue } from '../theme';
import { h, setAttributes } from '../ui/element';
import { chartOptions } from './chartOptions';
import { type DrawnLine, drawnLine } from './drawnLine';
import { isCounted, lineDataset, lineDatasets } from './lineDatasets';
import type { TrendLines } from './trendLines';
import type { Values } from './valueRange';

Chart.register(LineController, LineElement, PointElement, LinearScale);

export interface TrendChart {
  readonly element: HTMLElement;
  draw(lines: TrendLines, locale: string): void;
  /** Marks a day on the line. */
  mark(day: number | null): void;
  retheme(): void;
}

interface Drawn {
  readonly line: DrawnLine;
  readonly ghost: DrawnLine | null;
  /** What both have to fit. */
  readonly fits: Values;
}

/** A line over all days of a log with that of the whole log behind it; `over` lies on it, from the first day to the last. */
export function trendChart(over: HTMLElement): TrendChart {
  const canvas = h('canvas', { role: 'img' });
  const mark = h('div', { class: 'chart-mark', 'aria-hidden': true, hidden: true });
  const element = h('div', { class: 'chart trend-chart' }, canvas, over, mark);
  let chart: Chart<'line'> | null = null;
  let shown: { lines: TrendLines; drawn: Drawn; locale: string } | null = null;

  const show = (lines: TrendLines, drawn: Drawn, locale: string): void => {
    shown = { lines, drawn, locale };
    const told = [lines.line.summary, drawn.line.drawnAs].filter((each) => each !== '');
    setAttributes(canvas, { 'aria-label': told.join(' ') });
    setAttributes(element, { 'data-tone': lines.line.tone });
    setAttributes(mark, { hidden: true });
  };
  const resized = (width: number): void => {
    if (!chart || !shown) return;
    const drawn = drawnOf(shown.lines, width);
    if (drawn.line.mean !== shown.drawn.line.mean) chart.data.datasets = datasetsOf(shown.lines, drawn);
    show(shown.lines, drawn, shown.locale);
  };
  const place = ({ chartArea }: Chart): void => {
    for (const side of ['left', 'top', 'width', 'height'] as const) over.style[side] = `${chartArea[side]}px`;
  };
  const draw = (lines: TrendLines, locale: string): void => {
    const isSameStyle = shown?.locale === locale;
    const drawn = drawnOf(lines, chart?.width ?? element.clientWidth);
    show(lines, drawn, locale);
    if (chart && isSameStyle) {
      chart.data.datasets = datasetsOf(lines, drawn);
      chart.update('none');
      return;
    }
    const options = chartOptions(
      () => shown?.lines.line ?? lines.line,
      () => shown?.drawn.fits ?? drawn.fits,
      resized,
      locale,
      0.5,
    );
    chart?.destroy();
    chart = new Chart(canvas, {
      type: 'line',
      data: { datasets: datasetsOf(lines, drawn) },
      options,
      plugins: [{ id: 'over', afterLayout: place }],
    });
  };
  return {
    element,
    draw,
    mark(day) {
      const { x, y } = chart?.scales ?? {};
      const index = day === null ? -1 : (shown?.drawn.line.days.indexOf(day) ?? -1);
      const value = shown?.drawn.line.values[index] ?? null;
      setAttributes(mark, { hidden: value === null });
      if (!shown || !x || !y || day === null || value === null) return;
      setAttributes(mark, { 'data-counted': isCounted(shown.drawn.line, index) });
      mark.style.setProperty('--x', `${x.getPixelForValue(day)}px`);
      mark.style.setProperty('--y', `${Math.max(y.top, Math.min(y.bottom, y.getPixelForValue(value)))}px`);
    },
    retheme() {
      const { lines, locale } = shown ?? {};
      shown = null;
      if (lines && locale) draw(lines, locale);
    },
  };
}

function drawnOf({ line, ghost }: TrendLines, width: number): Drawn {
  const own = drawnLine(line, width);
  if (!ghost) return { line: own, ghost: null, fits: own };
  const behind = drawnLine({ ...line, values: ghost.values }, width);
  const { from, to } = own.counted;
  const values = [...own.values.slice(from, to), ...behind.values.slice(from, to)];
  return { line: own, ghost: behind, fits: { values, counted: { from: 0, to: values.length }, isShare: own.isShare } };
}

function datasetsOf({ line, isBeside }: TrendLines, { line: own, ghost }: Drawn): ChartDataset<'line'>[] {
  const grey = themeValue('--vscode-charts-lines', '--vscode-descriptionForeground', '--vscode-foreground');
  const behind = { colour: grey, width: isHighContrast() ? 1.5 : 1, dash: isHighContrast() ? [1, 2] : [] };
  if (ghost && isBeside) {
    const colour = themeValue('--vscode-charts-purple', '--vscode-foreground');
    const beside = { colour, width: isHighContrast() ? 2 : 1.5, dash: [6, 4] };
    return [...lineDatasets(line, own), lineDataset(ghost, () => true, beside)];
  }
  return [...lineDatasets(line, own), ...(ghost ? [lineDataset(ghost, () => true, behind)] : [])];
}
