import * as l10n from '@vscode/l10n';
import { space } from '../../bytes/byteClass';
import { bytesOf, startsWith } from '../../bytes/byteSearch';
import { isoStampEnd } from '../syslog/syslogStamp';
import { takeStamp } from './takeStamp';
import type { Wrapper } from './wrapper';

const pod = bytesOf('[pod/');
const closeBracket = 0x5d;

/** What `kubectl logs --prefix` prints: `[pod/web-5c8/app] text`, with a time before the text if asked for. */
export const kubectlPrefix: Wrapper = {
  id: 'kubectl-prefix',
  name: l10n.t('kubectl logs with prefix'),
  isVague: false,
  hasPartial: false,
  unwrap({ bytes }, start, end, line) {
    if (!startsWith(bytes, start, end, pod)) return false;
    let p = start + pod.length;
    while (p < end && bytes[p] !== closeBracket && bytes[p] !== space) p++;
    if (p >= end || bytes[p] !== closeBracket || (p + 1 < end && bytes[p + 1] !== space)) return false;
    line.containerFrom = start + 1;
    line.containerTo = p;
    line.textFrom = Math.min(p + 2, end);
    line.textTo = end;
    takeStamp(bytes, line);
    return true;
  },
};

/** What `kubectl logs --timestamps` and `docker logs -t` print: a time before the text. */
export const kubectlTimes: Wrapper = {
  id: 'kubectl-times',
  name: l10n.t('Container output with times'),
  isVague: true,
  hasPartial: false,
  unwrap({ bytes }, start, end, line) {
    const stampEnd = isoStampEnd(bytes, start, end);
    if (stampEnd < 0 || bytes[stampEnd - 1] !== 0x5a || (stampEnd < end && bytes[stampEnd] !== space)) return false;
    line.timeFrom = start;
    line.timeTo = stampEnd;
    line.textFrom = Math.min(stampEnd + 1, end);
    line.textTo = end;
    return true;
  },
};
