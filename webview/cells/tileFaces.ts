import * as l10n from '@vscode/l10n';
import { formatValue, type KpiId, measureOf, type PanelLog, type TriangleAnswer } from '../../src/protocol';
import { type DailyLineInput, dailyLine } from './dailyLine';
import { intervalText } from './intervalText';
import type { TileFace } from './tile';
import { tileBeside } from './tileBeside';
import { tileChange } from './tileChange';
import { tileWords } from './tileWords';

interface Faces {
  readonly reach: TileFace;
  readonly habit: TileFace;
  readonly quality: TileFace;
}

/** What the three tiles show of an answer. */
export function tileFaces(answer: TriangleAnswer, log: PanelLog, locale: string): Faces {
  const { measures, ci, period, days } = answer;
  const text = (id: KpiId): string => formatValue(measures[id], measureOf(id).format, locale);
  const words = tileWords(period.grain, period.completeDays, locale);
  const lineOf = (id: KpiId, line: Pick<DailyLineInput, 'values' | 'counted' | 'tone'>) => {
    const { label, format } = measureOf(id);
    return dailyLine({ ...line, firstDay: days.firstDay, grain: days.grain, name: label, format, locale });
  };
  /** A tile is quoted by itself, so that it says by itself what of the log it is of. */
  const noted = (note: string, ...more: readonly (string | null | undefined)[]): string =>
    [note, ...more, log.part].filter((part) => typeof part === 'string').join(' · ');
  const noUser = missing('user', log);
  const noOutcome = missing('outcome', log);
  return {
    reach: noUser
      ? { ...noUser, title: words.reach }
      : {
          title: words.reach,
          figure: text('mau'),
          unit: period.windowLabel,
          note: noted(words.meanOf, log.known?.user),
          change: tileChange('mau', answer, locale),
          beside: tileBeside('mau', answer, locale),
          line: lineOf('mau', { values: days.mau, counted: days.complete, tone: 'calm' }),
        },
    habit: noUser
      ? { title: words.habit, missing: l10n.t('Needs users, as Reach does.'), isAsked: true }
      : {
          title: words.habit,
          figure: text('stickiness'),
          unit: words.habitUnit(text('dau'), text('mau')),
          note: noted(words.stickinessOver, log.known?.user),
          change: tileChange('stickiness', answer, locale),
          beside: tileBeside('stickiness', answer, locale),
          line: lineOf('stickiness', { values: days.stickiness, counted: days.complete, tone: 'calm' }),
        },
    quality: noOutcome
      ? { ...noOutcome, title: words.quality }
      : {
          title: words.quality,
          figure: text('error_rate'),
          unit:
            ci && measures.error_rate !== null
              ? intervalText(measures.error_rate, ci, measures.events ?? 0, locale)
              : '',
          hint: l10n.t('95 % Wilson interval of the error rate'),
          note: noted(
            measures.impacted_users === null
              ? l10n.t('{0} errors', text('errors'))
              : l10n.t('error-free users {0} · {1} impacted', text('error_free_users'), text('impacted_users')),
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
    missing:
      asked ??
      (role === 'user' ? l10n.t('No field tells users apart.') : l10n.t('No field tells errors from successes.')),
  };
}
