import type { DimensionColumn } from '../../model/events';
import { areVersions, versionParts } from '../../model/versionParts';

/** The codes of members that have an order by themselves, versions and numbers, from the lowest on; `null` of others. */
export function memberOrder({ field, members }: Pick<DimensionColumn, 'field' | 'members'>): readonly number[] | null {
  const read = readerOf(field, members);
  if (!read) return null;
  const placed = members.flatMap((member, code) => {
    const parts = member === null ? null : read(member);
    return parts ? [{ code, parts }] : [];
  });
  return placed.sort((a, b) => compare(a.parts, b.parts)).map(({ code }) => code);
}

function readerOf(
  field: string,
  members: DimensionColumn['members'],
): ((member: string) => readonly number[] | null) | null {
  if (areVersions(field, members)) return (member) => versionParts(member)?.map(Number) ?? null;
  const texts = members.filter((member) => member !== null);
  const number = (text: string): number => (/^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN);
  if (texts.length < 3 || texts.some((text) => Number.isNaN(number(text)))) return null;
  return (member) => [number(member)];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
