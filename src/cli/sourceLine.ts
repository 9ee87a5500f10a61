import { plural } from '../model/plural';
import type { Source } from '../model/source';

/** What was read, and why some of it is no event. */
export function sourceLine({ files, format, records, events, rejected, rejectedReasons, passedOver }: Source): string {
  const why = rejectedReasons.map(({ reason, count, firstLine, firstFile }) => {
    const where = files.length > 1 ? ` of ${firstFile}` : '';
    return `${count} × ${reason}, first at line ${firstLine}${where}`;
  });
  const because = why.length > 0 ? ` (${why.join('; ')})` : '';
  const named = files.length > 5 ? `${files.slice(0, 3).join(', ')} and ${files.length - 3} more` : files.join(', ');
  const over = passedOver.length > 0 ? `; passed over: ${passedOver.map(({ reason }) => reason).join('; ')}` : '';
  return `${named}: ${format}, ${records} ${plural(records, 'record')} = ${events} ${plural(events, 'event')} + ${rejected} rejected${because}${over}`;
}
