import type { FormatSample, LogFormat } from './logFormat';
import { mixedFormat } from './mixedFormat';

/** A format and how well a sample fits it, from 0 to 1. */
export interface FormatFit {
  readonly format: LogFormat;
  readonly score: number;
}

/** The formats that read something of a sample, the best first; of equal ones the earlier. */
export const fitsOf = (formats: readonly LogFormat[], sample: FormatSample): readonly FormatFit[] =>
  formats
    .map((format) => ({ format, score: format.score(sample) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);

/** The format that fits best, or a mixture; `null` where none fits. */
export function bestFormat(fits: readonly FormatFit[], sample: FormatSample): LogFormat | null {
  const [best] = fits;
  return best ? (mixedFormat(fits, sample) ?? best.format) : null;
}
