import * as l10n from '@vscode/l10n';
import type { LogFile } from '../files/logFile';
import { bestFormat, type FormatFit, fitsOf } from '../formats/bestFormat';
import { holding, mixed } from '../formats/formatId';
import { formats } from '../formats/formats';
import { isLineFormat } from '../formats/lineFormat';
import type { FormatSample, LogFormat } from '../formats/logFormat';
import { mixtureOf } from '../formats/mixedFormat';
import { ReadError } from '../readError';

export interface Detection {
  readonly format: LogFormat;
  /** All formats that read something of the sample, the best first. */
  readonly fits: readonly FormatFit[];
  /** True where a person has chosen the format. */
  readonly forced: boolean;
}

interface DetectionWish {
  /** The id of a format that a person has chosen. */
  readonly forced?: string | undefined;
  /** Formats that a person has described: of equal scores theirs win. */
  readonly own?: readonly LogFormat[];
}

/**
 * Finds the format that fits a file's sample best; where lines of the sample are of other formats, one of them all.
 * @throws ReadError if none reads anything: the message says what the file is instead, where that is known; or if no
 * format has the id that was chosen.
 */
export function detectFormat(
  file: Pick<LogFile, 'name'>,
  sample: FormatSample,
  { forced, own = [] }: DetectionWish = {},
): Detection {
  const all = [...own, ...formats];
  const fits = fitsOf(all, sample);
  const format = forced === undefined ? bestFormat(fits, sample) : formatOf(forced, all);
  if (!format) throw whatElse(file.name, sample, own.length > 0);
  return { format: format.settled?.(sample) ?? format, fits, forced: forced !== undefined };
}

/**
 * The format of an id; of several ids joined by `+`, their mixture; of `syslog>jsonl`, the first with the second in its
 * messages. @throws ReadError naming the ids that there are.
 */
export function formatOf(id: string, all: readonly LogFormat[] = formats): LogFormat {
  const named = (name = ''): LogFormat | undefined => all.find((format) => format.id === name);
  const [first, ...more] = id.split(mixed).map((part) => {
    const [outer, ...inside] = part.split(holding);
    const format = named(outer);
    return inside.length > 0 && format && isLineFormat(format) ? format.holding?.(inside) : format;
  });
  // A person may have named a pattern so.
  const one = named(id) ?? (more.length === 0 ? first : undefined);
  if (one) return one;
  const lines = [first, ...more].filter((format) => format !== undefined && isLineFormat(format));
  if (lines.length === more.length + 1) return mixtureOf(lines);
  throw new ReadError(
    l10n.t('there is no format "{0}"; choose one of {1}', id, all.map((format) => format.id).join(', ')),
    { choices: ['format'] },
  );
}

/** What a file is that holds no record, with the remedy. */
function whatElse(file: string, [{ block, start, end }]: FormatSample, hasPatterns: boolean): ReadError {
  const head = block.bytes.subarray(start, end);
  if (head.includes(0)) return new ReadError(l10n.t('{0} is binary, not text; open the log it was made from', file));
  const message = hasPatterns
    ? l10n.t(
        '{0} holds no record that can be read, nor a line that your patterns match; choose its format, or mend one',
        file,
      )
    : l10n.t('{0} holds no record that can be read; choose its format, or describe it by a pattern of your own', file);
  return new ReadError(message, { choices: ['format'] });
}
