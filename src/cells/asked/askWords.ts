import type { MeasureId } from '../../measures/measure';
import type { LogInfo } from '../../model/logInfo';
import { type Clause, edit } from '../../model/selection';
import type { Run } from '../ask';
import { type AskedAnswer, askedAnswer, askedQueries, measuresAsked } from './askReading';
import { type Reading, readingClauses } from './reading';
import { isUnderstood, readWords } from './readWords';
import type { Vocabulary } from './vocabulary';

/** A question in words as it can be answered. */
export interface Question {
  readonly reading: Reading;
  readonly measures: readonly MeasureId[];
  /** What is selected by it; `null` where that can be nothing. */
  readonly clauses: readonly Clause[] | null;
  /** Why it has no answer. */
  readonly mistake: string | null;
}

export interface Asked extends Question {
  /** `null` where there is a mistake. */
  readonly answer: AskedAnswer | null;
}

/** The questions that a text may be, the likeliest first; none where nothing was understood. @param base what is selected already */
export function questionsOf(
  text: string,
  vocabulary: Vocabulary,
  log: LogInfo,
  base: readonly Clause[] = [],
): { readonly questions: readonly Question[]; readonly unknown: readonly string[] } {
  const readings = readWords(text, vocabulary, log);
  const questions = readings.filter(isUnderstood).map((reading): Question => {
    const measures = measuresAsked(reading.measures, log);
    const own = readingClauses(reading, log);
    if (typeof own === 'string') return { reading, measures, clauses: null, mistake: own };
    const { clauses } = own.reduce((selection, clause) => edit(selection, { op: 'put', clause }), {
      rev: 0,
      clauses: base,
    });
    return { reading, measures, clauses, mistake: null };
  });
  return { questions, unknown: [...new Set(readings.flatMap(({ unknown }) => unknown))] };
}

/** Answers questions together. @throws Error as the engine says */
export async function answerQuestions(
  questions: readonly Question[],
  log: LogInfo,
  run: Run,
): Promise<readonly Asked[]> {
  const queries = questions.map(({ measures, clauses }) => (clauses ? askedQueries(measures, clauses, log) : []));
  const all = queries.flat();
  const tables = all.length > 0 ? await run(all) : [];
  let at = 0;
  return questions.map((question, i) => {
    const own = tables.slice(at, at + (queries[i]?.length ?? 0));
    at += own.length;
    const { measures, clauses } = question;
    return { ...question, answer: clauses ? askedAnswer(measures, clauses, own, log) : null };
  });
}
