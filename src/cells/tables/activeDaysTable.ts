import * as l10n from '@vscode/l10n';
import type { Grain } from '../../model/grain';
import type { ActiveDaysAnswer } from '../activeDays';
import type { CellTable } from './cellTable';

const activeUnits: Readonly<Record<Grain, string>> = {
  day: l10n.t('Active days'),
  hour: l10n.t('Active hours'),
  minute: l10n.t('Active minutes'),
};

/** A row a number of active days, from 0, which users have who were there before the window only. */
export const activeDaysTable = ({ users, atLeast, active, grain }: ActiveDaysAnswer): CellTable => {
  const share = (n: number): number | null => (active === 0 ? null : n / active);
  const count = { kind: 'count' } as const;
  const percent = { kind: 'percent', digits: 1 } as const;
  return {
    columns: [
      { name: activeUnits[grain], format: count },
      { name: l10n.t('Users'), format: count },
      { name: l10n.t('Share of active'), format: percent },
      { name: l10n.t('As many or more'), format: percent },
    ],
    rows: users.map((n, days) => [days, n, ...(days === 0 ? [null, null] : [share(n), share(atLeast[days] ?? 0)])]),
  };
};
