import * as l10n from '@vscode/l10n';
import { codeCounts } from '../../model/codeCounts';
import type { DictionaryColumn } from '../../model/columns';

/** The values of a field over a sample, or over the whole log, with how often each occurs. */
export interface FieldProfile {
  readonly field: string;
  /** Records looked at, with and without the field. */
  readonly records: number;
  /** Records with a value. */
  readonly present: number;
  readonly values: ReadonlyMap<string, number>;
  /** The field that this one is made of, where it is; its values are few by their making. */
  readonly from?: string | undefined;
}

/** The share of a field's values that pass a test, each as often as it occurs; 0 where it has none. */
export function share(profile: FieldProfile, test: (value: string) => boolean): number {
  let passed = 0;
  for (const [value, count] of profile.values) if (test(value)) passed += count;
  return profile.present === 0 ? 0 : passed / profile.present;
}

/** The profile of a column over the whole log. */
export function profileOf(column: DictionaryColumn, from?: string): FieldProfile {
  const { field, values, codes } = column;
  const counts = codeCounts(column);
  return {
    field,
    records: codes.length,
    from,
    present: codes.length - (counts[0] ?? 0),
    values: new Map(values.map((value, i) => [value, counts[i + 1] ?? 0])),
  };
}

const thousands = l10n.t({ message: ',', comment: ['stands between the thousands of a number, as in 2,000'] });

/** A whole number for a reason: "2,000". Not by toLocaleString, which takes ten milliseconds to begin with. */
export const counted = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, thousands);
