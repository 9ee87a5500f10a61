import * as l10n from '@vscode/l10n';
import type { FormatRanking } from '../../model/formatRanking';
import type { OwnPattern } from '../../model/ownPattern';
import { DistinctFiles } from '../files/distinctFiles';
import { withOpen } from '../files/logFile';
import { fitsOf } from '../formats/bestFormat';
import { formats } from '../formats/formats';
import { patternFormats } from '../formats/pattern/patternFormat';
import { ReadError } from '../readError';
import { readSample } from '../sampling/readSample';
import { listFiles } from '../sources/listFiles';
import { type Detection, detectFormat } from './detectFormat';
import { foundFormats } from './foundFormats';

/**
 * How well each format fits a sample of each file: for a person to choose one, also where the log cannot be opened. A
 * file that cannot be read is passed over.
 * @throws ReadError of the first file if none can be read; the signal's reason once it is aborted.
 */
export async function rankFormats(
  paths: readonly string[],
  signal: AbortSignal,
  patterns: readonly OwnPattern[] = [],
): Promise<FormatRanking> {
  const own = patternFormats(patterns);
  const all = [...own, ...formats];
  const distinct = new DistinctFiles();
  const detected: Detection[] = [];
  const sums = new Map(all.map(({ id }) => [id, 0]));
  let looked = 0;
  let refusal: ReadError | null = null;
  for (const { path } of (await listFiles(paths)).files) {
    signal.throwIfAborted();
    try {
      for (const file of (await distinct.find(path)).files) {
        const sample = await withOpen(file, (source, handle) => readSample(file, source, handle));
        looked++;
        const fits = fitsOf(all, sample);
        for (const { format, score } of fits) sums.set(format.id, (sums.get(format.id) ?? 0) + score);
        if (fits.length > 0) detected.push(detectFormat(file, sample, { own }));
      }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      refusal ??= error;
    }
  }
  if (looked === 0) throw refusal ?? new ReadError(l10n.t('there is no file to look at; choose a log'));
  const scored = all.map(({ id, name }) => ({ id, name, score: (sums.get(id) ?? 0) / looked }));
  return { detected: foundFormats(detected), formats: scored.sort((a, b) => b.score - a.score) };
}
