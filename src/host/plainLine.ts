import { plainText } from '../model/plainText';

/**
 * Text from a log or a file name as one plain line for labels and messages of VS Code: these read `$(name)` as an icon
 * and `[text](command:…)` as a link, so a zero-width space parts the signs that would start one.
 */
export function plainLine(text: string, most = 160): string {
  const line = plainText(text).replaceAll('$(', '$\u200b(').replaceAll('](', ']\u200b(');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
