import { ask } from '../cells/ask';
import { whatIf as cell, whatIfDoc } from '../cells/whatIf';
import { figure } from './figure';
import type { Reporter } from './report';
import { UsageError } from './usage';

const measures = ['error_rate', 'errors', 'impacted_users'] as const;

/** What the log would be if the segment of `--where` had the error rate of the rest. */
export const whatIf: Reporter = async ({ operands, where }, load) => {
  if (where.length === 0)
    throw new UsageError('whatif needs --where DIM=VALUE: the segment that is to be like the rest');
  const { context, run } = await load(operands);
  const answer = await ask('whatIf', { segment: null }, context, run);
  const { segment, segmentRate, restRate, today, whatIf: then, missing } = answer;
  const difference = (id: (typeof measures)[number]): number | null => {
    const [now, later] = [today?.[id] ?? null, then?.[id] ?? null];
    return now === null || later === null ? null : later - now;
  };
  return {
    json: {
      segment,
      error_rate: segmentRate,
      rest_rate: restRate,
      today,
      what_if: then,
      difference: then && Object.fromEntries(measures.map((id) => [id, difference(id)])),
      missing,
    },
    notes: [cell.words(answer, 'en'), ...(then ? [whatIfDoc] : [])],
    table: [
      ['measure', 'today', 'what if', 'difference'],
      ...measures.map((id) => [
        id,
        figure(id, today?.[id] ?? null),
        figure(id, then?.[id] ?? null),
        figure(id, difference(id)),
      ]),
    ],
  };
};
