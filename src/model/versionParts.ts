import type { Key } from './selection';

const shape = /^v?(\d{1,9}(?:\.\d{1,9}){1,4})(?:[-+_ ][\w.+ -]{0,40})?$/i;
const namedSo = /version|release|build|firmware|(^|[._-])(v|ver|os|sdk)([._-]|$)/i;

/** Of the members that are there, so many must look like versions, for a few are always odd: "unknown", "dev". */
const share = 0.8;

/** The numbers of a version, "v1.2.3-beta" → ["1", "2", "3"]; `null` where the text is none. */
export const versionParts = (text: string): readonly string[] | null => shape.exec(text)?.[1]?.split('.') ?? null;

/**
 * Whether the members of a field are versions. Two numbers alone may be any decimal, and four below 256 an address, so
 * these are versions only by the name of the field.
 */
export function areVersions(field: string, members: readonly Key[]): boolean {
  const texts = members.filter((member) => member !== null);
  const parts = texts.flatMap((text) => {
    const found = versionParts(text);
    return found ? [found] : [];
  });
  if (parts.length < 2 || parts.length < share * texts.length) return false;
  if (namedSo.test(field)) return true;
  const isAddress = (numbers: readonly string[]): boolean =>
    numbers.length === 4 && numbers.every((n) => Number(n) < 256);
  return parts.some(({ length }) => length > 2) && !parts.every(isAddress);
}
