import * as l10n from '@vscode/l10n';
import type { Grain } from '../../model/grain';
import type { RetentionAnswer } from '../retention';
import type { CellTable } from './cellTable';

/** A row a cohort: its users, and the share of them who were active so many intervals later. */
export function retentionTable({ cohorts, mean, days, grain }: RetentionAnswer, unbounded: boolean): CellTable {
  const rate = unbounded ? 'unbounded_rate' : 'rate';
  const percent = { kind: 'percent', digits: 1 } as const;
  return {
    columns: [
      { name: l10n.t('Cohort from'), format: null },
      { name: l10n.t('Known to be new'), format: null },
      { name: l10n.t('Users'), format: { kind: 'count' } },
      ...mean.map((_, n) => ({ name: laterWords(n * days, grain), format: percent })),
    ],
    rows: [
      ...cohorts.map(({ from, censored, users, retained }) => [
        from,
        censored ? l10n.t('no') : l10n.t('yes'),
        users,
        ...retained.map((each) => each[rate]),
      ]),
      [l10n.t('(mean)'), '', null, ...mean.map((each) => each[rate])],
    ],
  };
}

function laterWords(n: number, grain: Grain): string {
  if (grain === 'day') return l10n.t('{0} days later', n);
  return grain === 'hour' ? l10n.t('{0} hours later', n) : l10n.t('{0} minutes later', n);
}
