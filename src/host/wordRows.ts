import * as l10n from '@vscode/l10n';
import type { AskedAnswer } from '../cells/asked/askReading';
import type { Question } from '../cells/asked/askWords';
import { readingWords } from '../cells/asked/readingWords';
import { measureOf } from '../measures/catalogue';
import { changeWords } from '../measures/changeWords';
import { windowOf } from '../measures/definition';
import { formatValue } from '../model/format';
import type { LogInfo } from '../model/logInfo';
import { periodOf } from '../model/selection';
import { spanText } from '../model/spanText';
import { partOf } from './partOf';
import { plainLine } from './plainLine';

/** A number that was asked for in words. */
export interface WordRow {
  readonly label: string;
  /** The number alone; `null` while it is not known. */
  readonly value: string | null;
  /** How it changed, or why there is no number. */
  readonly description: string;
  /** What was understood. */
  readonly detail: string;
  readonly clauses: Question['clauses'];
}

/** A question, and its answer once it is there. */
export type MaybeAsked = Question & { readonly answer?: AskedAnswer | null };

/** A row a measure of each question; what stands of the log in them is plain text. */
export function wordRows(questions: readonly MaybeAsked[], log: LogInfo, locale?: string): readonly WordRow[] {
  const part = partOf(log, locale);
  return questions.flatMap((question) => {
    const { reading, measures, clauses, mistake, answer } = question;
    const period = clauses ? periodOf(clauses) : reading.period;
    return measures.map((id, i): WordRow => {
      const number = answer?.numbers[i];
      const value = number ? formatValue(number.value, measureOf(id).format, locale) : null;
      const told = [...(part === null || value === null ? [] : [part]), ...changeOf(answer, i, log, locale)];
      const { mau, wau } = log.calendar.windows;
      const window = windowOf(id, { windowLabel: mau.label, weekLabel: wau.label });
      return {
        label: `${measureOf(id).label}${window === null ? '' : ` (${window})`} ${value ?? (mistake === null ? '…' : '–')}`,
        value,
        description: plainLine(mistake ?? told.join(' · ')),
        detail: plainLine(readingWords({ ...reading, measures: [id], period }, log, locale)),
        clauses,
      };
    });
  });
}

/** "+1.20 pt from 10.86% of 17 – 23 Dec 2025". */
function changeOf(
  answer: AskedAnswer | null | undefined,
  at: number,
  { calendar }: LogInfo,
  locale: string | undefined,
): readonly string[] {
  const number = answer?.numbers[at];
  if (!answer || !number) return [];
  if (number.value === null) return [l10n.t('the log does not tell it of these events')];
  if (!('from' in answer.compared) || number.before === null) return [];
  const { from, to } = answer.compared;
  const before = formatValue(number.before, measureOf(number.id).format, locale);
  const args = [changeWords(number.change, locale), before, spanText(from, to, locale, calendar.grain)];
  return [
    l10n.t({ message: '{0} from {1} of {2}', args, comment: ['a change, the number before, the period of that'] }),
  ];
}
