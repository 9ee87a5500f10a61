import * as l10n from '@vscode/l10n';

/** How a number is shown. */
export type Format =
  | { readonly kind: 'count' }
  | { readonly kind: 'percent'; readonly digits: number }
  | { readonly kind: 'factor'; readonly digits: number }
  | { readonly kind: 'mean'; readonly digits: number };

const formatters = new Map<string, Intl.NumberFormat>();

/** Under it a mean that is counted in whole numbers has two figures: 0.3 users a day is not none. */
const smallMean = 10;

/** A value as text in the reader's locale; `null` is "–". Rates are fractions: 0.1206 → "12.06 %" as the locale writes it. */
export function formatValue(value: number | null, format: Format, locale?: string): string {
  if (value === null || !Number.isFinite(value)) return '–';
  const isSmallMean = format.kind === 'count' && Math.abs(value) < smallMean && !Number.isInteger(value);
  const text = formatter(isSmallMean ? { kind: 'figures', digits: 2 } : format, locale).format(value);
  return format.kind === 'factor' ? `${text} ×` : text;
}

const absent = l10n.t({ message: '(none)', comment: ['The member of events without a value in a field'] });

const labelWith =
  (none: string) =>
  (key: string | null): string =>
    key === null ? none : isLike(key, none) ? `"${key}"` : key;

const isLike = (label: string, none: string): boolean => label.includes(none) && label.replace(/^"+|"+$/g, '') === none;

/** The text of a member: its value, or "(none)"; a value that is spelled so, with or without quotes, in quotes of its own. */
export const memberLabel = labelWith(absent);

/** The same in SQL, and wherever else it has to be the same in every language. */
export const plainMemberLabel = labelWith('(none)');

/** The member of such a text. */
export function memberOf(label: string): string | null {
  if (label === absent) return null;
  return isLike(label, absent) && /^".*"$/.test(label) ? label.slice(1, -1) : label;
}

function formatter(
  format: Format | { kind: 'figures'; digits: number },
  locale: string | undefined,
): Intl.NumberFormat {
  const digits = 'digits' in format ? format.digits : 0;
  const id = `${locale ?? ''}|${format.kind}|${digits}`;
  let found = formatters.get(id);
  if (!found) {
    found = new Intl.NumberFormat(locale, {
      style: format.kind === 'percent' ? 'percent' : 'decimal',
      signDisplay: 'negative',
      ...(format.kind === 'figures'
        ? { maximumSignificantDigits: digits }
        : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    });
    formatters.set(id, found);
  }
  return found;
}
