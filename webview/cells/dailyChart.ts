import * as l10n from '@vscode/l10n';
import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { dayText } from '../dayText';
import { h, setAttributes, setText } from '../ui/element';
import { chartOptions } from './chartOptions';
import type { DailyLine } from './dailyLine';
import { type DrawnLine, drawnLine } from './drawnLine';
import { isCounted, lineDatasets } from './lineDatasets';

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
      'aria-label': [line.summary, drawn.drawnAs].filter((each) => each !== '').join(' '),
    });
    setAttributes(element, { 'data-tone': line.tone });
  };
  const resized = (width: number): void => {
    if (!chart || !shown) return;
    const drawn = drawnLine(shown.line, width);
    if (drawn.mean !== shown.drawn.mean) chart.data.datasets = lineDatasets(shown.line, drawn);
    show(shown.line, drawn, shown.locale);
  };
  const draw = (line: DailyLine, locale: string): void => {
    const isSameStyle = shown?.locale === locale;
    // The chart knows its width; the page would have to be laid out to tell it.
    const drawn = drawnLine(line, chart?.width ?? element.clientWidth);
    show(line, drawn, locale);
    if (chart && isSameStyle) {
      chart.data.datasets = lineDatasets(line, drawn);
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
    chart = new Chart(canvas, { type: 'line', data: { datasets: lineDatasets(line, drawn) }, options });
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
    const notes = [drawn.mean, isCounted(drawn, index) ? '' : l10n.t('incomplete')];
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
