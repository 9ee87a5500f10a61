import * as l10n from '@vscode/l10n';
import {
  clauseOf,
  type DayRange,
  type Grain,
  measureOf,
  periodEdit,
  periodSource,
  type TrendAnswer,
  trendMeasures,
} from '../../src/protocol';
import type { Actions } from '../actions';
import { dropdown } from '../ui/dropdown';
import { h, setAttributes, setText } from '../ui/element';
import { whyNot } from './available';
import { type Brushed, periodBrush } from './periodBrush';
import { periodChoice } from './periodChoice';
import { isSamePeriod, noneIfWhole } from './periodDrag';
import { periodInputs } from './periodInputs';
import { periodWords } from './periodWords';
import type { Picture, Scene } from './picture';
import { trendChart } from './trendChart';
import { trendLegend } from './trendLegend';
import { type TrendLines, trendLines } from './trendLines';
import { trendOnsets } from './trendOnsets';
import { trendTable } from './trendTable';

/** One measure by day over the whole log, on which a period is chosen. */
export function trend(actions: Actions): Picture<'trend'> {
  let scene: Scene<'trend'> | null = null;
  let drawn: { answer: TrendAnswer; locale: string; lines: TrendLines } | null = null;
  let pointed: number | null = null;
  let proposed: DayRange | null = null;
  let brushed: Brushed | null = null;
  const choose = (period: DayRange | null): void => {
    if (!brushed) return;
    const selected = noneIfWhole(period, brushed.log);
    if (isSamePeriod(selected, brushed.selected)) return;
    brushed = { ...brushed, selected };
    actions.edit(periodEdit(selected));
  };
  const measures = dropdown(l10n.t('Measure'), (value) => {
    const measure = trendMeasures.find((id) => id === value);
    if (scene && measure) actions.configure({ ...scene.spec, params: { measure } });
  });
  const by = h('span');
  const legend = trendLegend();
  const reading = h('p', { class: 'trend-reading', 'aria-hidden': true });
  const read = (): void => {
    if (!drawn) return;
    const { answer, locale, lines } = drawn;
    const day = pointed === null ? '' : lines.dayWords(pointed);
    const period = proposed ? periodWords(proposed, answer.grain, locale) : '';
    setText(reading, period || day);
    chart.mark(proposed ? null : pointed);
    if (pointed !== null) setAttributes(brush.element, { 'aria-valuetext': period ? `${period}; ${day}` : day });
  };
  const brush = periodBrush({
    choose,
    preview(period) {
      proposed = period;
      read();
    },
    point(day) {
      pointed = day;
      read();
    },
  });
  const onsets = trendOnsets(brush.element);
  const chart = trendChart(brush.element);
  const presets = periodChoice(choose);
  const inputs = periodInputs(choose);
  const table = trendTable();
  const missing = h('p', { class: 'trend-missing' });
  const head = h('div', { class: 'trend-head' }, legend.element, reading);
  const known = h('div', {}, head, chart.element, inputs.element, table.element);
  return {
    title: h('h2', {}, l10n.t('Trend')),
    subject: [measures.element, by],
    tools: [presets.element, table.toggle],
    body: h('div', {}, missing, known),
    draw(next) {
      scene = next;
      const { spec, answer, log, locale } = next;
      const choices = trendMeasures.filter((id) => id === spec.params.measure || whyNot(id, log) === null);
      const options = choices.map((id) => ({ value: id, label: measureOf(id).label }));
      measures.show(options, spec.params.measure);
      setText(by, byUnit[log.calendar.grain]);
      if (!answer) return;
      setText(missing, answer.missing ?? '');
      setAttributes(missing, { hidden: answer.missing === null });
      setAttributes(known, { hidden: answer.missing !== null });
      brushed = brushedOf(next);
      brush.draw(brushed);
      inputs.draw(brushed);
      presets.draw(brushed, answer.full, locale);
      table.draw(answer, brushed.selected, locale);
      onsets.draw(next.onsets, log.calendar);
      const isDrawn = answer === drawn?.answer && locale === drawn.locale;
      const lines = isDrawn && drawn ? drawn.lines : trendLines(answer, locale);
      legend.draw(lines, answer.window, onsets.words(next.onsets, answer.grain, locale));
      if (isDrawn) return;
      drawn = { answer, locale, lines };
      setAttributes(brush.element, sliderOf(answer, brushed));
      chart.draw(lines, locale);
      read();
    },
    isCurrent: ({ spec, answer }) => answer === null || answer.measure === spec.params.measure,
    retheme: chart.retheme,
  };
}

function brushedOf({ log: { calendar }, selection }: Scene<'trend'>): Brushed {
  const { firstDay, days, grain } = calendar;
  const clause = clauseOf(selection, periodSource);
  const selected = clause?.kind === 'period' ? { from: clause.from, to: clause.to } : null;
  return { log: { from: firstDay, to: firstDay + days }, grain, selected };
}

const byUnit: Readonly<Record<Grain, string>> = {
  day: l10n.t('by day'),
  hour: l10n.t('by hour'),
  minute: l10n.t('by minute'),
};
const byUnitOf: Readonly<Record<Grain, (name: string) => string>> = {
  day: (name) => l10n.t('{0} by day', name),
  hour: (name) => l10n.t('{0} by hour', name),
  minute: (name) => l10n.t('{0} by minute', name),
};

/** The brush as a slider along the days: arrow keys, Shift, Enter and Escape choose. */
const sliderOf = ({ measure, grain }: TrendAnswer, { log }: Brushed) => ({
  'aria-label': `${byUnitOf[grain](measureOf(measure).label)}. ${l10n.t('Choose a period with arrow keys, Shift and Enter; Escape clears it')}`,
  'aria-valuemin': log.from,
  'aria-valuemax': log.to - 1,
});
