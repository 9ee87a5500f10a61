import type { FormatScore, FoundFormat } from '../../model/source';
import type { FormatFit } from '../formats/bestFormat';
import { partsOf } from '../formats/formatId';
import type { Detection } from './detectFormat';

/** What the files of a log were taken for, in the order of first sight. */
export function foundFormats(files: readonly Detection[]): readonly FoundFormat[] {
  const found = new Map<string, FoundFormat>();
  for (const { format, fits, forced } of files) {
    const known = found.get(format.name);
    const parts = new Set(partsOf(format.id));
    const others = fits.filter((fit) => !parts.has(fit.format.id));
    const own = fits.filter((fit) => parts.has(fit.format.id));
    const [next] = others;
    found.set(format.name, {
      id: format.id,
      name: format.name,
      score: Math.min(
        known?.score ?? 1,
        own.reduce((sum, fit) => sum + fit.score, 0),
      ),
      files: (known?.files ?? 0) + 1,
      runnerUp: known?.runnerUp ?? (next ? scoreOf(next) : null),
      forced,
    });
  }
  return [...found.values()];
}

const scoreOf = ({ format, score }: FormatFit): FormatScore => ({ id: format.id, name: format.name, score });
