import { ask, cellOf } from '../cells/ask';
import type { ComingBackParams } from '../cells/comingBack';
import { lifecycleMeasures } from '../cells/lifecycle';
import { formatValue } from '../model/format';
import type { LogInfo } from '../model/logInfo';
import type { Arguments } from './arguments';
import { figure } from './figure';
import type { Reporter } from './report';
import { byOption } from './roleNotes';
import type { Value } from './textTable';

const shareNote = (grain: string): string =>
  `n ${grain}s later: of each cohort, the share that was active in that interval / in it or a later one.`;

const paramsOf = ({ byDays }: Arguments): ComingBackParams => (byDays === undefined ? {} : { days: byDays });

const percent = (rate: number | null): string => formatValue(rate, { kind: 'percent', digits: 1 }, 'en');

/** The words of an answer, with the option that helps where the log tells no users. */
const said = (words: string, { inference }: LogInfo): readonly string[] =>
  inference.roles.user.length > 0 ? [words] : [`${words} ${byOption('--user FIELD')}`];

export const lifecycle: Reporter = async (given, load) => {
  const { info, context, run } = await load(given.operands);
  const answer = await ask('lifecycle', paramsOf(given), context, run);
  return {
    json: { source: info.source, ...answer },
    notes: said(cellOf('lifecycle').words(answer, 'en'), info),
    table: [
      ['from', 'before', ...lifecycleMeasures],
      ...answer.intervals.map((each) => [each.from, each.to, ...lifecycleMeasures.map((id) => figure(id, each[id]))]),
    ],
  };
};

export const retention: Reporter = async (given, load) => {
  const { info, context, run } = await load(given.operands);
  const answer = await ask('retention', paramsOf(given), context, run);
  const both = (rate: number | null, unbounded: number | null): Value =>
    rate === null ? { figure: '' } : { figure: `${percent(rate)} / ${percent(unbounded)}` };
  return {
    json: { source: info.source, ...answer },
    notes: [...said(cellOf('retention').words(answer, 'en'), info), shareNote(answer.grain)],
    table: [
      ['cohort from', 'new', 'users', ...answer.mean.map((_, n) => ({ figure: `${n * answer.days}` }))],
      ...answer.cohorts.map(({ from, censored, users, retained }) => [
        from,
        censored ? 'not known' : 'yes',
        users,
        ...retained.map(({ rate, unbounded_rate }) => both(rate, unbounded_rate)),
      ]),
      ['(mean)', '', { figure: '' }, ...answer.mean.map(({ rate, unbounded_rate }) => both(rate, unbounded_rate))],
    ],
  };
};

export const activeDays: Reporter = async (given, load) => {
  const { info, context, run } = await load(given.operands);
  const answer = await ask('activeDays', {}, context, run);
  const share = (users: number): Value => ({ figure: percent(answer.active === 0 ? null : users / answer.active) });
  return {
    json: { source: info.source, ...answer },
    notes: said(cellOf('activeDays').words(answer, 'en'), info),
    table: [
      [`active ${answer.grain}s`, 'users', 'share of active', 'as many or more'],
      ...answer.users.map((users, days) => [
        days,
        users,
        ...(days === 0 ? [null, null] : [share(users), share(answer.atLeast[days] ?? 0)]),
      ]),
    ],
  };
};
