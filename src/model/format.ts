/** How a number is shown. */
export type Format =
  | { readonly kind: 'count' }
  | { readonly kind: 'percent'; readonly digits: number }
  | { readonly kind: 'factor'; readonly digits: number }
  | { readonly kind: 'mean'; readonly digits: number };

const formatters = new Map<string, Intl.NumberFormat>();

/** A value as text in the reader's locale; `null` is "–". Rates are fractions: 0.1206 → "12.06 %" as the locale writes it. */
export function formatValue(value: number | null, format: Format, locale?: string): string {
  if (value === null || !Number.isFinite(value)) return '–';
  const text = formatter(format, locale).format(value);
  return format.kind === 'factor' ? `${text} ×` : text;
}

/** The text of a member: its value, or "(none)". */
export const memberLabel = (key: string | null): string => key ?? '(none)';

function formatter(format: Format, locale: string | undefined): Intl.NumberFormat {
  const digits = 'digits' in format ? format.digits : 0;
  const id = `${locale ?? ''}|${format.kind}|${digits}`;
  let found = formatters.get(id);
  if (!found) {
    found = new Intl.NumberFormat(locale, {
      style: format.kind === 'percent' ? 'percent' : 'decimal',
      signDisplay: 'negative',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formatters.set(id, found);
  }
  return found;
}
