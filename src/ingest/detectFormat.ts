import { formats } from './formats/formats';
import { isLineFormat } from './formats/lineFormat';
import type { FormatSample, LogFormat } from './formats/logFormat';
import { mixedFormat, mixtureOf } from './formats/mixedFormat';
import type { LogFile } from './logFile';
import { ReadError } from './readError';

/** A format and how well a sample fits it, from 0 to 1. */
export interface FormatFit {
  readonly format: LogFormat;
  readonly score: number;
}

export interface Detection {
  readonly format: LogFormat;
  /** All formats that read something of the sample, the best first. */
  readonly fits: readonly FormatFit[];
  /** True where a person has chosen the format. */
  readonly forced: boolean;
}

/**
 * Finds the format that fits a file's sample best; where lines of the sample are of other formats, one of them all.
 * `forced` is the id of a format that a person has chosen.
 * @throws ReadError if none reads anything: the message says what the file is instead, where that is known; or if no
 * format has the id that was chosen.
 */
export function detectFormat(file: Pick<LogFile, 'name'>, sample: FormatSample, forced?: string): Detection {
  const fits = fitsOf(sample);
  if (forced !== undefined) return { format: formatOf(forced), fits, forced: true };
  const [best] = fits;
  if (!best) throw new ReadError(`${file.name} ${whatElse(sample)}`);
  return { format: mixedFormat(fits, sample) ?? best.format, fits, forced: false };
}

/** All formats that read something of a sample, the best first. */
export const fitsOf = (sample: FormatSample): readonly FormatFit[] =>
  formats
    .map((format) => ({ format, score: format.score(sample) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);

/** The format of an id; of several ids joined by `+`, their mixture. @throws ReadError naming the ids that there are. */
export function formatOf(id: string): LogFormat {
  const [first, ...more] = id.split('+').map((part) => formats.find((format) => format.id === part));
  if (first && more.length === 0) return first;
  const lines = [first, ...more].filter((format) => format !== undefined && isLineFormat(format));
  if (lines.length === more.length + 1) return mixtureOf(lines);
  throw new ReadError(`there is no format "${id}"; choose one of ${formats.map((format) => format.id).join(', ')}`);
}

/** What a file is that holds no record, with the remedy. */
function whatElse([{ block, start, end }]: FormatSample): string {
  const head = block.bytes.subarray(start, end);
  if (head.includes(0)) return 'is binary, not text; open the log it was made from';
  return 'holds no record that can be read; choose its format, or describe it by a pattern of your own';
}
