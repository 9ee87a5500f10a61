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
  const alike = q_value > falseDiscoveries ? 'within chance of' : 'close to';
  const how = differs === null ? alike : `${differs} than`;
  return `error rate ${how} the rest: ${percent(error_rate)} against ${percent(rest_rate)}, ${sure}`;
}
