import type { Verdict } from '../../src/model/diagnosis';
import type { CaseResult } from './caseResult';

/** A case with a verdict; what is accepted counts as the truth. */
export interface Judged {
  readonly truth: Verdict;
  readonly told: Verdict;
  readonly confidence: number;
}

export const judged = (results: readonly CaseResult[]): readonly Judged[] =>
  results.flatMap(({ truth, accepted, told, confidence }) =>
    told === null ? [] : [{ truth: accepted.includes(told) ? told : truth, told, confidence: confidence ?? 1 }],
  );

export const accuracy = (cases: readonly Judged[]): number =>
  cases.length === 0 ? 0 : cases.filter(({ truth, told }) => truth === told).length / cases.length;

/** The mean F1 of all verdicts that are true of some case: that of rare ones counts as much. */
export function macroF1(cases: readonly Judged[]): number {
  const classes = [...new Set(cases.map(({ truth }) => truth))];
  const scores = classes.map((verdict) => {
    const right = cases.filter(({ truth, told }) => truth === verdict && told === verdict).length;
    const told = cases.filter((one) => one.told === verdict).length;
    return (2 * right) / (told + cases.filter(({ truth }) => truth === verdict).length);
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

const blaming: readonly Verdict[] = ['technical', 'behavioural', 'both'];

/** The mean cost: 3 for a cause where there is none, 0.5 for not telling what could be told, 2 for any other mistake. */
export function meanCost(cases: readonly Judged[]): number {
  const costs = cases.map(({ truth, told }) => {
    if (told === truth) return 0;
    if (told === 'not_enough_evidence') return 0.5;
    return blaming.includes(told) && !blaming.includes(truth) ? 3 : 2;
  });
  return costs.reduce<number>((sum, cost) => sum + cost, 0) / Math.max(1, costs.length);
}

/** Cases by true verdict and told verdict. */
export function confusion(cases: readonly Judged[]): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const table: Record<string, Record<string, number>> = {};
  for (const { truth, told } of cases) {
    table[truth] ??= {};
    const row = table[truth];
    row[told] = (row[told] ?? 0) + 1;
  }
  return table;
}
