import { formatValue } from '../model/format';
import { plural } from '../model/plural';
import type { FormatScore, Source } from '../model/source';
import { byFiles } from './sourceLine';

/** So many formats have a line of their own. */
const most = 8;

/** What the files were taken for, a line a format, those of the most files first: how well it fits, and what comes next. */
export function formatLines({ found }: Pick<Source, 'found'>): readonly string[] {
  const lines = byFiles(found).map(({ files, runnerUp, forced, ...format }) =>
    [
      `format ${named(format)}${forced ? ', set by you' : ''}`,
      ...(found.length > 1 ? [`${files} ${plural(files, 'file')}`] : []),
      runnerUp ? `next best ${named(runnerUp)}` : 'no other format fits',
    ].join('; '),
  );
  const more = lines.length - most;
  return more > 1 ? [...lines.slice(0, most), `and ${more} more formats`] : lines;
}

const named = ({ id, name, score }: FormatScore): string =>
  `${name} (${id}) fits ${formatValue(score, { kind: 'percent', digits: 0 }, 'en')}`;
