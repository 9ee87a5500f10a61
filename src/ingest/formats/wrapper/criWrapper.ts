import * as l10n from '@vscode/l10n';
import { colon, space } from '../../bytes/byteClass';
import { bytesOf, startsWith } from '../../bytes/byteSearch';
import { isoStampEnd } from '../syslog/syslogStamp';
import type { Wrapper } from './wrapper';

const streams = [bytesOf(' stdout '), bytesOf(' stderr ')];
const partial = 0x50;
const full = 0x46;

/**
 * Files of Kubernetes' container runtimes: `2016-10-06T00:17:09.669794202Z stdout F text`, P in place of F where the
 * text goes on in the next line of the stream; more tags may follow it after a colon.
 */
export const criWrapper: Wrapper = {
  id: 'cri',
  name: l10n.t('Container log (CRI)'),
  isVague: false,
  hasPartial: true,
  unwrap({ bytes }, start, end, line) {
    const stampEnd = isoStampEnd(bytes, start, end);
    if (stampEnd < 0) return false;
    const stream = streams.find((name) => startsWith(bytes, stampEnd, end, name));
    if (!stream) return false;
    const tag = stampEnd + stream.length;
    if (bytes[tag] !== partial && bytes[tag] !== full) return false;
    let p = tag + 1;
    if (bytes[p] === colon) while (p < end && bytes[p] !== space) p++;
    if (p < end && bytes[p] !== space) return false;
    line.timeFrom = start;
    line.timeTo = stampEnd;
    line.streamFrom = stampEnd + 1;
    line.streamTo = tag - 1;
    line.isPartial = bytes[tag] === partial;
    line.textFrom = Math.min(p + 1, end);
    line.textTo = end;
    return true;
  },
};
