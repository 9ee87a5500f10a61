import { space } from '../../bytes/byteClass';
import { isoStampEnd } from '../syslog/syslogStamp';
import type { WrappedLine } from './wrapper';

/** Docker and kubectl write nanoseconds; with fewer digits the stamp may be the program's own. */
const nanosecondStamp = 30;

/** Takes a stamp that Docker has put before the text of a line as the line's time. */
export function takeStamp(bytes: Uint8Array, line: WrappedLine): void {
  const { textFrom, textTo } = line;
  const stampEnd = isoStampEnd(bytes, textFrom, textTo);
  if (stampEnd - textFrom < nanosecondStamp || (stampEnd < textTo && bytes[stampEnd] !== space)) return;
  line.timeFrom = textFrom;
  line.timeTo = stampEnd;
  line.textFrom = Math.min(stampEnd + 1, textTo);
}
