import type { Source } from '../model/source';

/** What was read, and why some of it is no event. */
export function sourceLine({ files, format, records, events, rejected, rejectedReasons }: Source): string {
  const why = rejectedReasons.map(({ reason, count, firstLine, firstFile }) => {
    const where = files.length > 1 ? ` of ${firstFile}` : '';
    return `${count} × ${reason}, first at line ${firstLine}${where}`;
  });
  const because = why.length > 0 ? ` (${why.join('; ')})` : '';
  return `${files.join(', ')}: ${format}, ${records} records = ${events} events + ${rejected} rejected${because}`;
}
