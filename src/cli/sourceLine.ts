import { plural } from '../model/plural';
import type { Source } from '../model/source';
import { firstFew } from './firstFew';

/** Of files, formats and reasons so many are named. */
const most = 3;

/** What was read, and why some of it is no event: one line, however many files there are. */
export function sourceLine(source: Source): string {
  const { files, records, events, rejected, rejectedReasons, passedOver } = source;
  const why = rejectedReasons.map(({ reason, count, firstLine, firstFile }) => {
    const where = files.length > 1 ? ` of ${firstFile}` : '';
    return `${count} × ${reason}, first at line ${firstLine}${where}`;
  });
  const because = why.length > 0 ? ` (${firstFew(why, most, 'reason', '; ')})` : '';
  const reasons = passedOver.map(({ reason }) => reason);
  const over = reasons.length > 0 ? `; passed over: ${firstFew(reasons, most, 'file', '; ')}` : '';
  const sum = `${records} ${plural(records, 'record')} = ${events} ${plural(events, 'event')} + ${rejected} rejected`;
  return `${firstFew(files, most, 'file')}: ${formatNames(source)}, ${sum}${because}${over}`;
}

/** The names of the formats, with how many files are of each where there are several. */
function formatNames({ format, found }: Source): string {
  if (found.length < 2) return format;
  const counted = byFiles(found).map(({ name, files }) => `${name} (${files} ${plural(files, 'file')})`);
  return firstFew(counted, most, 'format');
}

/** The formats of the most files first. */
export const byFiles = (found: Source['found']): Source['found'] => [...found].sort((a, b) => b.files - a.files);
