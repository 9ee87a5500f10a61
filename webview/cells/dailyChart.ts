import { Chart, type ChartDataset, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { dayText } from '../dayText';
import { isHighContrast, themeValue } from '../theme';
import { h, setAttributes, setText } from '../ui/element';
import { chartOptions } from './chartOptions';
import type { DailyLine } from './dailyLine';

Chart.register(LineController, LineElement, PointElement, LinearScale);

export interface DailyChart {
  readonly element: HTMLElement;
  draw(line: DailyLine, locale: string): void;
  retheme(): void;
}

/** One value a day as a line; days that do not count towards the mean are grey and dashed. Pointing at a day reads it out. */
export function dailyChart(): DailyChart {
  const canvas = h('canvas', { role: 'img' });
  const reading = h('div', { class: 'chart-reading', 'aria-hidden': true, hidden: true });
  const element = h('div', { class: 'chart' }, canvas, reading);
  let chart: Chart<'line'> | null = null;
  let drawn: { line: DailyLine; locale: string } | null = null;

  const draw = (line: DailyLine, locale: string): void => {
    const isSameStyle = drawn?.locale === locale;
    drawn = { line, locale };
    setAttributes(canvas, { 'aria-label': line.summary });
    if (chart && isSameStyle) {
      chart.data.datasets = datasetsOf(line);
      chart.update('none');
      return;
    }
    const options = chartOptions(() => drawn?.line ?? line, locale);
    chart?.destroy();
    chart = new Chart(canvas, { type: 'line', data: { datasets: datasetsOf(line) }, options });
  };

  const point = ({ offsetX }: PointerEvent): void => {
    if (!chart || !drawn) return;
    const { line, locale } = drawn;
    const day = Math.round(chart.scales.x?.getValueForPixel(offsetX) ?? 0);
    const index = Math.max(0, Math.min(line.values.length - 1, day - line.firstDay));
    const value = line.values[index];
    if (value === undefined) return;
    const note = isCounted(line, index) ? '' : ' (incomplete)';
    setText(reading, `${dayText(line.firstDay + index, locale)}: ${line.text(value)}${note}`);
    setAttributes(reading, { hidden: false });
    chart.setActiveElements(value === null ? [] : [{ datasetIndex: isCounted(line, index) ? 0 : 1, index }]);
    chart.update('none');
  };
  const leave = (): void => {
    setAttributes(reading, { hidden: true });
    chart?.setActiveElements([]);
    chart?.update('none');
  };
  canvas.addEventListener('pointermove', point);
  canvas.addEventListener('pointerdown', point);
  canvas.addEventListener('pointerleave', leave);
  return {
    element,
    draw,
    retheme() {
      const { line, locale } = drawn ?? {};
      drawn = null;
      if (line && locale) draw(line, locale);
    },
  };
}

const isCounted = ({ counted }: DailyLine, index: number): boolean => index >= counted.from && index < counted.to;

/** The days that count, and the others up to them: two lines, since Chart.js resolves styles by segment for each anew. */
function datasetsOf(line: DailyLine): ChartDataset<'line'>[] {
  const { firstDay, values, counted } = line;
  const colour = themeValue(
    line.tone === 'alarm' ? '--vscode-charts-red' : '--vscode-charts-blue',
    '--vscode-foreground',
  );
  const grey = themeValue('--vscode-descriptionForeground', '--vscode-foreground');
  const dataset = (shows: (i: number) => boolean, borderColor: string, borderDash: number[]): ChartDataset<'line'> => ({
    data: values.map((value, i) => ({ x: firstDay + i, y: value !== null && shows(i) ? value : Number.NaN })),
    borderColor,
    borderDash,
    borderWidth: isHighContrast() ? 2 : 1.5,
    borderJoinStyle: 'round',
    pointRadius: values.length === 1 ? 3 : 0,
    pointHoverRadius: 3.5,
    pointBackgroundColor: borderColor,
    pointHoverBackgroundColor: borderColor,
    pointHoverBorderColor: themeValue('--vscode-editor-background'),
  });
  const isInside = (i: number): boolean => i > counted.from && i < counted.to - 1;
  return [dataset((i) => isCounted(line, i), colour, []), dataset((i) => !isInside(i), grey, [3, 3])];
}
