import type { FormatScore, FoundFormat } from './source';

/** How well each known format fits the files of a log. */
export interface FormatRanking {
  /** What the files are taken for while no one says otherwise; none where no format reads anything of them. */
  readonly detected: readonly FoundFormat[];
  /** Every format, the best first; the score is the mean over the files. */
  readonly formats: readonly FormatScore[];
}
