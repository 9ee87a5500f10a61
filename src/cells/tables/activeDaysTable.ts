import type { ActiveDaysAnswer } from '../activeDays';
import type { CellTable } from './cellTable';

/** A row a number of active days, from 0, which users have who were there before the window only. */
export const activeDaysTable = ({ users, atLeast, active, grain }: ActiveDaysAnswer): CellTable => {
  const share = (n: number): number | null => (active === 0 ? null : n / active);
  const count = { kind: 'count' } as const;
  const percent = { kind: 'percent', digits: 1 } as const;
  return {
    columns: [
      { name: `Active ${grain}s`, format: count },
      { name: 'Users', format: count },
      { name: 'Share of active', format: percent },
      { name: 'As many or more', format: percent },
    ],
    rows: users.map((n, days) => [days, n, ...(days === 0 ? [null, null] : [share(n), share(atLeast[days] ?? 0)])]),
  };
};
