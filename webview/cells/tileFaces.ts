import {
  formatValue,
  type Grain,
  type KpiId,
  measureOf,
  type PanelLog,
  per,
  plural,
  type TriangleAnswer,
} from '../../src/protocol';
import { type DailyLineInput, dailyLine } from './dailyLine';
import { intervalText } from './intervalText';
import type { TileFace } from './tile';
import { tileBeside } from './tileBeside';
import { tileChange } from './tileChange';

interface Faces {
  readonly reach: TileFace;
  readonly habit: TileFace;
  readonly quality: TileFace;
}

/** Monthly and daily are the words of days alone. */
const titles: Readonly<Record<Grain, { readonly reach: string; readonly habit: string }>> = {
  day: { reach: 'Reach · MAU', habit: 'Habit · DAU ÷ MAU' },
  hour: { reach: 'Reach · active users', habit: 'Habit · active an hour' },
  minute: { reach: 'Reach · active users', habit: 'Habit · active a minute' },
};

/** What the three tiles show of an answer. */
export function tileFaces(answer: TriangleAnswer, log: PanelLog, locale: string): Faces {
  const { measures, ci, period, days } = answer;
  const text = (id: KpiId): string => formatValue(measures[id], measureOf(id).format, locale);
  const none = `the period has no complete ${period.grain}`;
  const complete = `${formatValue(period.completeDays, { kind: 'count' }, locale)} complete ${plural(period.completeDays, period.grain)}`;
  const lineOf = (id: KpiId, line: Pick<DailyLineInput, 'values' | 'counted' | 'tone'>) => {
    const { label, format } = measureOf(id);
    return dailyLine({ ...line, firstDay: days.firstDay, grain: days.grain, name: label, format, locale });
  };
  /** A tile is quoted by itself, so that it says by itself what of the log it is of. */
  const noted = (note: string, ...more: readonly (string | null | undefined)[]): string =>
    [note, ...more, log.part].filter((part) => typeof part === 'string').join(' · ');
  const title = { ...titles[period.grain], quality: 'Quality · error rate' };
  const noUser = missing('user', log);
  const noOutcome = missing('outcome', log);
  return {
    reach: noUser
      ? { ...noUser, title: title.reach }
      : {
          title: title.reach,
          figure: text('mau'),
          unit: period.windowLabel,
          note: noted(period.completeDays > 0 ? `mean of ${complete}` : none, log.known?.user),
          change: tileChange('mau', answer, locale),
          beside: tileBeside('mau', answer, locale),
          line: lineOf('mau', { values: days.mau, counted: days.complete, tone: 'calm' }),
        },
    habit: noUser
      ? { title: title.habit, missing: 'Needs users, as Reach does.', isAsked: true }
      : {
          title: title.habit,
          figure: text('stickiness'),
          unit: `${text('dau')} ${per[period.grain]}${period.grain === 'day' ? '' : ` of ${text('mau')}`}`,
          note: noted(period.completeDays > 0 ? `stickiness over ${complete}` : none, log.known?.user),
          change: tileChange('stickiness', answer, locale),
          beside: tileBeside('stickiness', answer, locale),
          line: lineOf('stickiness', { values: days.stickiness, counted: days.complete, tone: 'calm' }),
        },
    quality: noOutcome
      ? { ...noOutcome, title: title.quality }
      : {
          title: title.quality,
          figure: text('error_rate'),
          unit:
            ci && measures.error_rate !== null
              ? intervalText(measures.error_rate, ci, measures.events ?? 0, locale)
              : '',
          hint: '95 % Wilson interval of the error rate',
          note: noted(
            measures.impacted_users === null
              ? `${text('errors')} errors`
              : `error-free users ${text('error_free_users')} · ${text('impacted_users')} impacted`,
            log.known?.outcome,
          ),
          change: tileChange('error_rate', answer, locale),
          beside: tileBeside('error_rate', answer, locale),
          line: lineOf('error_rate', { values: days.error_rate, counted: days.full, tone: 'alarm' }),
        },
  };
}

type Missing = { readonly missing: string; readonly isAsked: boolean };

function missing(role: 'user' | 'outcome', { userKind, hasOutcome, questions }: PanelLog): Missing | null {
  if (role === 'user' ? userKind !== null : hasOutcome) return null;
  const asked = questions.find((question) => question.role === role)?.text;
  return {
    isAsked: false,
    missing: asked ?? (role === 'user' ? 'No field tells users apart.' : 'No field tells errors from successes.'),
  };
}
