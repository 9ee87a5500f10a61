import { Chart, type ChartDataset, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { dayText } from '../dayText';
import { isHighContrast, themeValue } from '../theme';
import { h, setAttributes, setText } from '../ui/element';
import { chartOptions } from './chartOptions';
import type { DailyLine } from './dailyLine';
import { type DrawnLine, drawnLine } from './drawnLine';

Chart.register(LineController, LineElement, PointElement, LinearScale);

export interface DailyChart {
  readonly element: HTMLElement;
  draw(line: DailyLine, locale: string): void;
  retheme(): void;
}

/** A line over days; days that do not count towards the mean are grey and dashed. Pointing at a day marks it and reads it out. */
export function dailyChart(): DailyChart {
  const canvas = h('canvas', { role: 'img' });
  const reading = h('div', { class: 'chart-reading', 'aria-hidden': true, hidden: true });
  const mark = h('div', { class: 'chart-mark', 'aria-hidden': true, hidden: true });
  const element = h('div', { class: 'chart' }, canvas, mark, reading);
  let chart: Chart<'line'> | null = null;
  let shown: { line: DailyLine; drawn: DrawnLine; locale: string } | null = null;

  const leave = (): void => {
    setAttributes(reading, { hidden: true });
    setAttributes(mark, { hidden: true });
  };
  const show = (line: DailyLine, drawn: DrawnLine, locale: string): void => {
    shown = { line, drawn, locale };
    leave();
    setAttributes(canvas, {
      'aria-label': line.summary + (drawn.mean === '' ? '' : ` Drawn as ${drawn.mean}s.`),
    });
    setAttributes(element, { 'data-tone': line.tone });
  };
  const resized = (width: number): void => {
    if (!chart || !shown) return;
    const drawn = drawnLine(shown.line, width);
    if (drawn.mean !== shown.drawn.mean) chart.data.datasets = datasetsOf(shown.line, drawn);
    show(shown.line, drawn, shown.locale);
  };
  const draw = (line: DailyLine, locale: string): void => {
    const isSameStyle = shown?.locale === locale;
    // The chart knows its width; the page would have to be laid out to tell it.
    const drawn = drawnLine(line, chart?.width ?? element.clientWidth);
    show(line, drawn, locale);
    if (chart && isSameStyle) {
      chart.data.datasets = datasetsOf(line, drawn);
      chart.update('none');
      return;
    }
    const options = chartOptions(
      () => shown?.line ?? line,
      () => shown?.drawn ?? drawn,
      resized,
      locale,
    );
    chart?.destroy();
    chart = new Chart(canvas, { type: 'line', data: { datasets: datasetsOf(line, drawn) }, options });
  };

  const point = ({ offsetX }: PointerEvent): void => {
    const { x, y } = chart?.scales ?? {};
    if (!shown || !x || !y) return;
    const { line, drawn, locale } = shown;
    const day = Math.round(x.getValueForPixel(offsetX) ?? 0);
    const index = Math.max(
      0,
      drawn.days.findLastIndex((start) => start <= day),
    );
    const [start, value] = [drawn.days[index], drawn.values[index]];
    if (start === undefined || value === undefined) return;
    const notes = [drawn.mean, isCounted(drawn, index) ? '' : 'incomplete'];
    const note = notes.filter((each) => each !== '').join(', ');
    setText(reading, `${dayText(start, line.grain, locale)}: ${line.text(value)}${note === '' ? '' : ` (${note})`}`);
    setAttributes(reading, { hidden: false });
    setAttributes(mark, { hidden: value === null, 'data-counted': isCounted(drawn, index) });
    mark.style.setProperty('--x', `${x.getPixelForValue(start)}px`);
    mark.style.setProperty('--y', `${Math.max(y.top, Math.min(y.bottom, y.getPixelForValue(value ?? 0)))}px`);
  };
  canvas.addEventListener('pointermove', point);
  canvas.addEventListener('pointerdown', point);
  canvas.addEventListener('pointerleave', leave);
  return {
    element,
    draw,
    retheme() {
      const { line, locale } = shown ?? {};
      shown = null;
      if (line && locale) draw(line, locale);
    },
  };
}

const isCounted = ({ counted }: Pick<DrawnLine, 'counted'>, index: number): boolean =>
  index >= counted.from && index < counted.to;

/** The days that count, and the others up to them: two lines, since Chart.js resolves styles by segment for each anew. */
function datasetsOf({ tone }: DailyLine, drawn: DrawnLine): ChartDataset<'line'>[] {
  const { days, values, counted } = drawn;
  const colour = themeValue(tone === 'alarm' ? '--vscode-charts-red' : '--vscode-charts-blue', '--vscode-foreground');
  const grey = themeValue('--vscode-descriptionForeground', '--vscode-foreground');
  const dataset = (shows: (i: number) => boolean, borderColor: string, borderDash: number[]): ChartDataset<'line'> => ({
    data: values.map((value, i) => ({ x: days[i] ?? 0, y: value !== null && shows(i) ? value : Number.NaN })),
    borderColor,
    borderDash,
    borderWidth: isHighContrast() ? 2 : 1.5,
    borderJoinStyle: 'round',
    pointRadius: values.length === 1 ? 3 : 0,
    pointBackgroundColor: borderColor,
  });
  const isInside = (i: number): boolean => i > counted.from && i < counted.to - 1;
  return [dataset((i) => isCounted(drawn, i), colour, []), dataset((i) => !isInside(i), grey, [3, 3])];
}
