import { plural } from '../model/plural';
import { fitText, runnerUpWords } from '../model/runnerUpWords';
import type { Source } from '../model/source';
import { byFiles } from './sourceLine';

/** So many formats have a line of their own. */
const most = 8;

/** What the files were taken for, a line a format, those of the most files first: how well it fits, and what comes next. */
export function formatLines({ found }: Pick<Source, 'found'>): readonly string[] {
  const lines = byFiles(found).map((format) => {
    const { id, name, score, files, forced } = format;
    return [
      `format ${name} (${id}) fits ${fitText(score, 'en')}${forced ? ', set by you' : ''}`,
      ...(found.length > 1 ? [`${files} ${plural(files, 'file')}`] : []),
      runnerUpWords(format, 'en') ?? 'no other format fits',
    ].join('; ');
  });
  const more = lines.length - most;
  return more > 1 ? [...lines.slice(0, most), `and ${more} more formats`] : lines;
}
