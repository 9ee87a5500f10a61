import type { FormatSample, LogFormat } from './logFormat';
import { mixedFormat } from './mixedFormat';
import { thinSample } from './thinSample';

/** A format and how well a sample fits it, from 0 to 1. */
export interface FormatFit {
  readonly format: LogFormat;
  readonly score: number;
}

/**
 * The formats that read something of a sample, the best first; of equal ones the earlier. Most read nothing of the first
 * lines of any place: they are asked for all of it only where no other format reads everything.
 */
export function fitsOf(formats: readonly LogFormat[], sample: FormatSample): readonly FormatFit[] {
  const thin = thinSample(sample);
  const likely = formats.filter((format) => format.score(thin) > 0);
  const fits = scored(likely, sample);
  return fits[0]?.score === 1 ? fits : scored(formats, sample, fits);
}

function scored(formats: readonly LogFormat[], sample: FormatSample, known: readonly FormatFit[] = []): FormatFit[] {
  const scores = new Map(known.map(({ format, score }) => [format, score]));
  return formats
    .map((format) => ({ format, score: scores.get(format) ?? format.score(sample) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** The format that fits best, or a mixture; `null` where none fits. */
export function bestFormat(fits: readonly FormatFit[], sample: FormatSample): LogFormat | null {
  const [best] = fits;
  return best ? (mixedFormat(fits, sample) ?? best.format) : null;
}
