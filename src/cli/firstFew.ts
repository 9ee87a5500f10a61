import { plural } from '../model/plural';

/** The first few of many texts, and how many more of what there are: "a.log, b.log, c.log and 312 more files". */
export function firstFew(texts: readonly string[], most: number, one: string, separator = ', '): string {
  // "and 1 more" takes no less room than the one itself.
  if (texts.length <= most + 1) return texts.join(separator);
  const more = texts.length - most;
  return `${texts.slice(0, most).join(separator)} and ${more} more ${plural(more, one)}`;
}
