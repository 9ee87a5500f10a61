import * as l10n from '@vscode/l10n';
import type { FormatScore } from '../../model/source';
import { partsOf } from '../formats/formatId';
import type { Detection } from './detectFormat';

/** The format that fits a file better than the one that a person has forced on it; `null` where there is none. */
export function betterFormat(files: readonly Detection[]): FormatScore | null {
  for (const { format, fits, forced } of files) {
    const [best] = fits;
    const own = fits.find((fit) => partsOf(format.id).includes(fit.format.id));
    if (forced && best && best.score > (own?.score ?? 0))
      return { id: best.format.id, name: best.format.name, score: best.score };
  }
  return null;
}

/** The remedy where a format was forced that does not fit. */
export const readsAs = ({ id, name }: FormatScore): string =>
  l10n.t('it reads as {0} ({1}) instead: choose that format, or let it be found out', name, id);
