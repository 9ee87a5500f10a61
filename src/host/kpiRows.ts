import { type KpiId, kpiIds, type TriangleAnswer } from '../cells/triangle';
import { measureOf } from '../measures/catalogue';
import { definition, windowOf } from '../measures/definition';
import { formatValue } from '../model/format';

type KpiGroup = 'Reach' | 'Habit' | 'Quality';

/** A measure with its value of now and its definition. */
export interface KpiRow {
  readonly id: KpiId;
  readonly group: KpiGroup;
  readonly label: string;
  readonly value: string;
  /** What of the log it is of, where that is not all. */
  readonly part: string | null;
  readonly doc: string;
}

const groupOf: Readonly<Record<KpiId, KpiGroup>> = {
  mau: 'Reach',
  wau: 'Reach',
  users: 'Reach',
  events: 'Reach',
  stickiness: 'Habit',
  dau: 'Habit',
  dau_wau: 'Habit',
  wau_mau: 'Habit',
  error_rate: 'Quality',
  errors: 'Quality',
  impacted_users: 'Quality',
  error_free_users: 'Quality',
};
const groups: readonly KpiGroup[] = ['Reach', 'Habit', 'Quality'];
const first: readonly KpiId[] = ['mau', 'stickiness', 'error_rate'];

/** Every measure of the triangle, group by group, the group's headline first; a value that the log cannot tell is "–". */
export function kpiRows({ measures, period }: TriangleAnswer, part: string | null, locale?: string): readonly KpiRow[] {
  const ids = [...first, ...kpiIds.filter((id) => !first.includes(id))];
  return groups.flatMap((group) =>
    ids
      .filter((id) => groupOf[id] === group)
      .map((id) => {
        const measure = measureOf(id);
        const { label, format } = measure;
        const doc = definition(measure, period);
        const window = windowOf(id, period);
        const value = formatValue(measures[id], format, locale);
        return { id, group, label: window ? `${label} (${window})` : label, value, part, doc };
      }),
  );
}
