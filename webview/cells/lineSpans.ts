import type { LineMark } from '../../src/protocol';

export interface LineSpan {
  readonly text: string;
  /** What it was chosen by; `null` for all else. */
  readonly kind: LineMark['kind'] | null;
}

interface Found extends LineMark {
  readonly from: number;
  readonly to: number;
}

const wordLetter = /[\p{L}\p{N}_]/u;

/**
 * A text in runs, those lit up that were looked for: where a value stands after the name of its field, there only, else
 * wherever it is a word of its own. Nothing is looked for as a pattern.
 */
export function lineSpans(text: string, marks: readonly LineMark[]): readonly LineSpan[] {
  const found = marks.flatMap((mark) => placesOf(text, mark)).sort((a, b) => a.from - b.from || b.to - a.to);
  const spans: LineSpan[] = [];
  let at = 0;
  for (const { from, to, kind } of found) {
    if (from < at) continue;
    if (from > at) spans.push({ text: text.slice(at, from), kind: null });
    spans.push({ text: text.slice(from, to), kind });
    at = to;
  }
  if (at < text.length || spans.length === 0) spans.push({ text: text.slice(at), kind: null });
  return spans;
}

function placesOf(text: string, mark: LineMark): readonly Found[] {
  const lower = text.toLowerCase();
  // Letters whose small form is longer would shift all that follows.
  const isEven = lower.length === text.length;
  const within = isEven ? lower : text;
  const value = isEven ? mark.value.toLowerCase() : mark.value;
  const all: Found[] = [];
  if (value === '') return all;
  for (let from = within.indexOf(value); from >= 0; from = within.indexOf(value, from + value.length)) {
    const to = from + value.length;
    if (isWord(text, from, to)) all.push({ ...mark, from, to });
  }
  const named = all.filter(({ from }) => isOfField(within.slice(Math.max(0, from - 200), from), mark.field));
  return named.length > 0 ? named : all;
}

const isWord = (text: string, from: number, to: number): boolean =>
  !(wordLetter.test(text[from - 1] ?? '') && wordLetter.test(text[from] ?? '')) &&
  !(wordLetter.test(text[to] ?? '') && wordLetter.test(text[to - 1] ?? ''));

/** Whether what comes before a value ends in the name of its field, as in `"device": "` and `device=`. */
function isOfField(before: string, field: string): boolean {
  const name = field.slice(field.lastIndexOf('.') + 1).toLowerCase();
  const bare = before.replace(/["'\s]*[:=]["'\s]*$/, '');
  return bare.length < before.length && bare.endsWith(name);
}
