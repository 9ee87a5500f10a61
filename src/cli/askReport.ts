import { type Asked, answerQuestions, questionsOf } from '../cells/asked/askWords';
import { readingWords } from '../cells/asked/readingWords';
import { Vocabulary } from '../cells/asked/vocabulary';
import { changeWords } from '../measures/changeWords';
import { isoUnit } from '../model/grain';
import type { LogInfo } from '../model/logInfo';
import { periodOf } from '../model/selection';
import { figure } from './figure';
import type { Reporter } from './report';
import { UsageError } from './usage';

/** Answers a question in words, in each way in which it can be meant; what was not understood is said. */
export const askReport: Reporter = async ({ operands }, load) => {
  const words = operands.at(-1);
  if (words === undefined || operands.length < 2) throw new UsageError('ask needs FILE and a question in words');
  const { info, context, run } = await load(operands.slice(0, -1));
  const base = context.selection.clauses;
  const { questions, unknown } = questionsOf(words, new Vocabulary(info.dimensions), info, base);
  if (questions.length === 0)
    throw new UsageError(
      `nothing of "${words}" is understood; ask with measures, members of the dimensions (${fields(info)}), and periods such as last 7 days`,
    );
  const asked = await answerQuestions(questions, info, run);
  return {
    json: { source: info.source, readings: asked.map((each) => asJson(each, info)), unknown },
    notes: [
      ...(unknown.length > 0 ? [`Not understood: ${unknown.join(', ')}`] : []),
      ...(asked.length > 1
        ? ['It can be meant in several ways; name the dimension, as in device=Tablet, to choose.']
        : []),
      ...new Set(asked.flatMap((each) => comparedWords(each, info))),
    ],
    table: [
      ['understood', 'measure', 'value', 'before', 'change'],
      ...asked.flatMap(({ reading, measures, clauses, answer }) =>
        measures.map((id, i) => {
          const number = answer?.numbers[i];
          const period = clauses ? periodOf(clauses) : reading.period;
          return [
            { prose: readingWords({ ...reading, measures: [], period }, info, 'en') },
            id,
            figure(id, number?.value ?? null),
            figure(id, number?.before ?? null),
            { figure: changeWords(number?.change ?? null, 'en') },
          ];
        }),
      ),
    ],
  };
};

/** With what the answer is compared, or why it is not, or why there is none. */
function comparedWords({ mistake, answer }: Asked, { calendar: { grain } }: LogInfo): readonly string[] {
  if (mistake !== null) return [`No answer: ${mistake}.`];
  if (!answer) return [];
  const { compared } = answer;
  if ('missing' in compared) return [`Not compared: ${compared.missing}.`];
  return [`before: ${isoUnit(compared.from, grain)} to before ${isoUnit(compared.to, grain)}`];
}

const fields = ({ dimensions }: LogInfo): string => dimensions.map(({ field }) => field).join(', ') || 'none';

function asJson({ reading, measures, clauses, mistake, answer }: Asked, info: LogInfo) {
  const { grain } = info.calendar;
  const compared = answer?.compared;
  const span = (days: { from: number; to: number } | null | undefined) =>
    days ? { from: isoUnit(days.from, grain), to: isoUnit(days.to, grain) } : null;
  return {
    measures: answer?.numbers ?? measures.map((id) => ({ id, value: null, before: null, change: null })),
    members: reading.members.map(({ dimension, keys, isNot }) => ({ dimension, keys, not: isNot })),
    period: span(clauses && periodOf(clauses)),
    compared: compared && 'from' in compared ? span(compared) : (compared ?? null),
    ...(mistake === null ? {} : { mistake }),
  };
}
