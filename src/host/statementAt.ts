/**
 * The statement of a text at a position (an offset in characters): what lies between the semicolons around it that end
 * a line. Blank where there is none.
 */
export function statementAt(text: string, position: number): string {
  const ends = [...text.matchAll(/;[ \t]*(?:--[^\n]*)?(?:\r?\n|$)/g)].map((match) => match.index + match[0].length);
  // On the line of a statement's end, and just after it, that statement is meant.
  const lineStart = text.lastIndexOf('\n', Math.max(0, position - 1)) + 1;
  const end = ends.find((at) => at > lineStart) ?? text.length;
  const start = ends.filter((at) => at < end && at <= lineStart).at(-1) ?? 0;
  return text.slice(start, end).trim();
}
