import { measureOf } from '../../measures/catalogue';
import type { WhatIfAnswer } from '../whatIf';
import type { CellTable } from './cellTable';

const measures = ['error_rate', 'errors', 'impacted_users'] as const;

/** A row a measure: as it is today, as it would be, and the difference. */
export const whatIfTable = ({ segment, today, whatIf }: WhatIfAnswer): CellTable => ({
  columns: ['Measure', 'Today', segment === '' ? 'What if' : `If ${segment} were like the rest`, 'Difference'].map(
    (name) => ({ name, format: null }),
  ),
  rows: measures.map((id) => {
    const [now, then] = [today?.[id] ?? null, whatIf?.[id] ?? null];
    return [measureOf(id).label, now, then, now === null || then === null ? null : then - now];
  }),
});
