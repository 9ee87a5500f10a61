import { FieldNames } from '../bytes/fieldNames';
import { mixed } from './formatId';
import { isLineFormat, type LineFormat, linesReaders } from './lineFormat';
import { LinesReader } from './linesReader';
import type { FormatSample, LogFormat } from './logFormat';

/** Of a format that reads fewer of a sample's lines, beside better ones, nothing is made. */
const leastShare = 0.01;

/**
 * One format of several, where a sample holds lines of more than one; `null` where the best one does alone. The stricter
 * one reads a line first, and of two as strict the one that fits better: formats for any text read what is left.
 */
export function mixedFormat(
  fits: readonly { readonly format: LogFormat; readonly score: number }[],
  sample: FormatSample,
): LogFormat | null {
  const [best] = fits;
  if (!best || best.score >= 1 || !isLineFormat(best.format)) return null;
  const lines = fits
    .map(({ format }) => format)
    .filter(isLineFormat)
    .sort((a, b) => weightOf(b) - weightOf(a));
  const counts = countsOf(lines, sample);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const used = lines.filter((_, i) => (counts[i] ?? 0) >= Math.max(1, leastShare * all));
  return used.length > 1 ? mixtureOf(used) : null;
}

const weightOf = ({ weight = 1 }: LineFormat): number => weight;

/** How many records of the sample each format reads, the earlier before the later. */
function countsOf(formats: readonly LineFormat[], sample: FormatSample): readonly number[] {
  const fields = new FieldNames();
  const readings = formats.map((format) => ({ parser: format.parser(fields), continues: format.continues }));
  const reader = new LinesReader(readings, { accept: () => {}, reject: () => {} });
  for (const { block, start, end, base } of sample) reader.read(block, start, end, 'more', base);
  return reader.counts;
}

/** Lines of several formats as one, of which the first that reads a line has it; the id is made of theirs. */
export const mixtureOf = (formats: readonly LineFormat[]): LogFormat => ({
  id: formats.map((format) => format.id).join(mixed),
  name: formats.map((format) => format.name).join(' + '),
  score: () => 0,
  settled: (sample) => mixtureOf(formats.map((format) => format.settled?.(sample) ?? format)),
  ...linesReaders(formats),
});
