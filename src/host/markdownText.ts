import { plainText, unprintable } from '../model/plainText';

/** Text from a log or a file name as Markdown that shows it, and does nothing else: every sign of its syntax is escaped. */
export const markdownText = (text: string): string => plainText(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Text of several lines as a block of code: its fence is longer than any run of backticks in it. */
export function codeBlock(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.replaceAll('\t', '    ').replace(unprintable, ' '));
  const longest = Math.max(0, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return [`${fence}text`, ...lines, fence].join('\n');
}
