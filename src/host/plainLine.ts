/** Control characters, line ends, and the marks that turn the direction of the text after them. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * Text from a log or a file name as one plain line for labels and messages of VS Code: these read `$(name)` as an icon
 * and `[text](command:…)` as a link, so a zero-width space parts the signs that would start one.
 */
export function plainLine(text: string, most = 160): string {
  const line = text.replace(unsafe, ' ').replaceAll('$(', '$\u200b(').replaceAll('](', ']\u200b(');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
