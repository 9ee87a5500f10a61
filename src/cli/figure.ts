import { measureOf } from '../measures/catalogue';
import type { MeasureId } from '../measures/measure';
import { formatValue } from '../model/format';

/** A measure for people: 0.1206 as 12.06%, means of users as whole users. */
export const figure = (id: MeasureId, value: number | null): { readonly figure: string } => ({
  figure: formatValue(value, measureOf(id).format, 'en'),
});
