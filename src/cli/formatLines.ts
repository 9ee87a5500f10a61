import { formatValue } from '../model/format';
import { plural } from '../model/plural';
import type { FormatScore, Source } from '../model/source';

/** What the files were taken for, a line a format: how well it fits, and what comes next. */
export const formatLines = ({ found }: Pick<Source, 'found'>): readonly string[] =>
  found.map(({ files, runnerUp, forced, ...format }) =>
    [
      `format ${named(format)}${forced ? ', set by you' : ''}`,
      ...(found.length > 1 ? [`${files} ${plural(files, 'file')}`] : []),
      runnerUp ? `next best ${named(runnerUp)}` : 'no other format fits',
    ].join('; '),
  );

const named = ({ id, name, score }: FormatScore): string =>
  `${name} (${id}) fits ${formatValue(score, { kind: 'percent', digits: 0 }, 'en')}`;
