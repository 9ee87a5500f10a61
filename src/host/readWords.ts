import * as l10n from '@vscode/l10n';
import { formatValue } from '../model/format';
import type { Source } from '../model/source';

/** What was read of a log: "61 records read, 1 rejected". */
export function readWords({ records, rejected }: Pick<Source, 'records' | 'rejected'>, locale?: string): string {
  const count = (n: number): string => formatValue(n, { kind: 'count' }, locale);
  return records === 1
    ? l10n.t('1 record read, {0} rejected', count(rejected))
    : l10n.t('{0} records read, {1} rejected', count(records), count(rejected));
}
