import * as l10n from '@vscode/l10n';
import { falseDiscoveries, formatValue, measureOf, type RestComparison } from '../../src/protocol';

/** From this on a q-value has three digits. */
const leastQ = 0.001;

/** How an error rate stands to that of the rest, in words; nothing where there are too few events to tell. */
export function restText(
  { error_rate, rest_rate, q_value, differs }: RestComparison & { readonly error_rate: number | null },
  locale: string,
): string {
  if (q_value === null) return '';
  const percent = (rate: number | null): string => formatValue(rate, measureOf('error_rate').format, locale);
  const q = (value: number): string => formatValue(value, { kind: 'mean', digits: 3 }, locale);
  const sure = q_value < leastQ ? `q < ${q(leastQ)}` : `q = ${q(q_value)}`;
  return words[differs ?? (q_value > falseDiscoveries ? 'chance' : 'close')](
    percent(error_rate),
    percent(rest_rate),
    sure,
  );
}

type Words = (own: string, rest: string, sure: string) => string;

const words: Readonly<Record<'higher' | 'lower' | 'chance' | 'close', Words>> = {
  higher: (...told) => l10n.t('error rate higher than the rest: {0} against {1}, {2}', ...told),
  lower: (...told) => l10n.t('error rate lower than the rest: {0} against {1}, {2}', ...told),
  chance: (...told) => l10n.t('error rate within chance of the rest: {0} against {1}, {2}', ...told),
  close: (...told) => l10n.t('error rate close to the rest: {0} against {1}, {2}', ...told),
};
