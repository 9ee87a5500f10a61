import { type LeaderboardsAnswer, type LeaderboardsParams, leaderboards } from '../../src/cells/leaderboards';
import type { LogInfo } from '../../src/model/logInfo';
import type { Query, ResultTable } from '../../src/model/query';
import type { Selection } from '../../src/model/selection';
import { caseStudyLog } from './caseStudy';

/** Boards of invented counts: each member has less than the one before it, and a half for each clause that it obeys. */
export function leaderboardsAnswer(
  params: LeaderboardsParams,
  selection: Selection,
  log: LogInfo = caseStudyLog,
): LeaderboardsAnswer {
  const context = { log, selection };
  return leaderboards.answer(
    params,
    leaderboards.queries(params, context).map((query) => tableOf(query, log)),
    context,
  );
}

function tableOf({ by: [axis], clauses }: Query, log: LogInfo): ResultTable {
  const members =
    axis?.kind === 'dimension' ? (log.dimensions.find(({ name }) => name === axis.name)?.members ?? []) : [null];
  const column = (all: number): Float64Array =>
    Float64Array.from(members, (_, i) => Math.round((all * 0.5 ** clauses.length) / (axis ? i + 2 : 1)));
  const rate = (i: number): number => 0.1 + 0.02 * (i % 4);
  const events = column(1_200_000);
  return {
    sizes: axis ? [members.length] : [],
    parts: {
      events,
      errors: events.map((n, i) => Math.round(n * rate(i))),
      users: column(15_020),
      impacted_users: column(15_008),
    },
  };
}
