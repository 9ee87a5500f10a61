import * as l10n from '@vscode/l10n';
import { measureOf } from '../measures/catalogue';
import { counted } from '../model/counted';
import { formatValue } from '../model/format';

/** What the members of a dimension are sorted by. */
export type MemberOrder = 'events' | 'errors' | 'impacted_users' | 'error_rate' | 'lift' | 'name';

export const memberOrders: readonly MemberOrder[] = [
  'events',
  'errors',
  'impacted_users',
  'error_rate',
  'lift',
  'name',
];

/** What members are sorted and worded by; `null` is "not known" or "over no events". */
export interface Figures {
  readonly events: number;
  readonly errors: number | null;
  readonly error_rate: number | null;
  readonly impacted_users: number | null;
  readonly lift: number | null;
}

/** Something to sort: its figures, and the name that it goes by. */
export interface Sortable {
  readonly name: string;
  readonly figures: Figures;
}

/** An order as a person chooses it. */
export const orderLabel = (order: MemberOrder): string => (order === 'name' ? l10n.t('Name') : measureOf(order).label);

/** An order as it stands beside the title of the view; "" for the first one. */
export function orderedBy(order: MemberOrder): string {
  switch (order) {
    case 'events':
      return '';
    case 'errors':
      return l10n.t('by errors');
    case 'impacted_users':
      return l10n.t('by impacted users');
    case 'error_rate':
      return l10n.t('by error rate');
    case 'lift':
      return l10n.t('by lift');
    case 'name':
      return l10n.t('by name');
  }
}

export const orderDoc = (order: MemberOrder): string =>
  order === 'name' ? l10n.t('From A to Z; numbers in names by their value.') : measureOf(order).doc;

/** Whether what was kept somewhere is an order that there is. */
export const isMemberOrder = (value: unknown): value is MemberOrder => memberOrders.some((order) => order === value);

/**
 * Sorts by falling figures or rising names. What is not known comes last; equals come by falling events, then as they
 * were: in the order of the dimension, where they are given so. Comparing names by their letters would take most of the time.
 */
export function sorted<T extends Sortable>(all: readonly T[], order: MemberOrder, locale?: string): T[] {
  if (order === 'name') {
    const collator = new Intl.Collator(locale, { numeric: true });
    return [...all].sort((a, b) => collator.compare(a.name, b.name));
  }
  const figure = ({ figures }: T): number => figures[order] ?? Number.NEGATIVE_INFINITY;
  // Two of minus infinity have no difference.
  const falling = (a: number, b: number): number => (a === b ? 0 : b - a);
  return [...all].sort((a, b) => falling(figure(a), figure(b)) || falling(a.figures.events, b.figures.events));
}

/** The figure that an order goes by, where a row does not tell it anyway. */
export function orderFigure(order: MemberOrder, figures: Figures, locale?: string): string | null {
  if (order === 'name' || order === 'events' || order === 'error_rate') return null;
  const value = figures[order];
  if (value === null) return null;
  if (order === 'lift') return l10n.t('lift {0}', formatValue(value, measureOf(order).format, locale));
  return order === 'errors' ? counted.errors(value, locale) : counted.impactedUsers(value, locale);
}
