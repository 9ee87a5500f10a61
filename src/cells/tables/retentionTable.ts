import type { RetentionAnswer } from '../retention';
import type { CellTable } from './cellTable';

/** A row a cohort: its users, and the share of them who were active so many intervals later. */
export function retentionTable({ cohorts, mean, days, grain }: RetentionAnswer, unbounded: boolean): CellTable {
  const rate = unbounded ? 'unbounded_rate' : 'rate';
  const percent = { kind: 'percent', digits: 1 } as const;
  return {
    columns: [
      { name: 'Cohort from', format: null },
      { name: 'Known to be new', format: null },
      { name: 'Users', format: { kind: 'count' } },
      ...mean.map((_, n) => ({ name: `${n * days} ${grain}s later`, format: percent })),
    ],
    rows: [
      ...cohorts.map(({ from, censored, users, retained }) => [
        from,
        censored ? 'no' : 'yes',
        users,
        ...retained.map((each) => each[rate]),
      ]),
      ['(mean)', '', null, ...mean.map((each) => each[rate])],
    ],
  };
}
