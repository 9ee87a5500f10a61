/** The beginning of a text that is longer than `most`, with "…" where it is cut; never half of a character. */
export function shortText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
