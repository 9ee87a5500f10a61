import type { ChartDataset } from 'chart.js';
import { isHighContrast, themeValue } from '../theme';
import type { DailyLine } from './dailyLine';
import type { DrawnLine } from './drawnLine';

/** Whether a value that is drawn counts towards the figure above the line. */
export const isCounted = ({ counted }: Pick<DrawnLine, 'counted'>, index: number): boolean =>
  index >= counted.from && index < counted.to;

/** The days that count, and the others up to them: two lines, since Chart.js resolves styles by segment for each anew. */
export function lineDatasets({ tone }: Pick<DailyLine, 'tone'>, drawn: DrawnLine): ChartDataset<'line'>[] {
  const { counted } = drawn;
  const colour = themeValue(tone === 'alarm' ? '--vscode-charts-red' : '--vscode-charts-blue', '--vscode-foreground');
  const grey = themeValue('--vscode-descriptionForeground', '--vscode-foreground');
  const isInside = (i: number): boolean => i > counted.from && i < counted.to - 1;
  const width = isHighContrast() ? 2 : 1.5;
  return [
    lineDataset(drawn, (i) => isCounted(drawn, i), { colour, width, dash: [] }),
    lineDataset(drawn, (i) => !isInside(i), { colour: grey, width, dash: [3, 3] }),
  ];
}

/** One line, of the values that it shows; what it leaves out is one break. */
export const lineDataset = (
  { days, values }: Pick<DrawnLine, 'days' | 'values'>,
  shows: (index: number) => boolean,
  { colour, width, dash }: { readonly colour: string; readonly width: number; readonly dash: number[] },
): ChartDataset<'line'> => ({
  data: values.flatMap((value, i) =>
    shows(i) || (i > 0 && shows(i - 1)) ? { x: days[i] ?? 0, y: value !== null && shows(i) ? value : Number.NaN } : [],
  ),
  borderColor: colour,
  borderDash: dash,
  borderWidth: width,
  borderJoinStyle: 'round',
  pointRadius: values.length === 1 ? 3 : 0,
  pointBackgroundColor: colour,
});
