import * as l10n from '@vscode/l10n';
import { measureOf } from '../../measures/catalogue';
import type { WhatIfAnswer } from '../whatIf';
import type { CellTable } from './cellTable';

const measures = ['error_rate', 'errors', 'impacted_users'] as const;

/** A row a measure: as it is today, as it would be, and the difference. */
export const whatIfTable = ({ segment, today, whatIf }: WhatIfAnswer): CellTable => ({
  columns: [
    l10n.t('Measure'),
    l10n.t('Today'),
    segment === '' ? l10n.t('What if') : l10n.t('If {0} were like the rest', segment),
    l10n.t('Difference'),
  ].map((name) => ({ name, format: null })),
  rows: measures.map((id) => {
    const [now, then] = [today?.[id] ?? null, whatIf?.[id] ?? null];
    return [measureOf(id).label, now, then, now === null || then === null ? null : then - now];
  }),
});
