import * as l10n from '@vscode/l10n';
import { isDigit, space } from '../../bytes/byteClass';
import { takeStamp } from './takeStamp';
import type { Wrapper } from './wrapper';

const bar = 0x7c;
const longestName = 128;

/**
 * What `docker compose logs` and `docker service logs` print: `web-1  | text`, with a time before the text if asked
 * for. Names of containers are in lower case, unlike the levels that stand before a bar in other logs.
 */
export const composeWrapper: Wrapper = {
  id: 'compose',
  name: l10n.t('Docker Compose output'),
  isVague: false,
  hasPartial: false,
  unwrap({ bytes }, start, end, line) {
    let p = start;
    const limit = Math.min(end, start + longestName);
    if (!isLetter(bytes[p])) return false;
    while (p < limit && (isLetter(bytes[p]) || isDigit(bytes[p]) || isJoint(bytes[p]))) p++;
    const nameEnd = p;
    while (p < limit && bytes[p] === space) p++;
    if (p === nameEnd || p >= limit || bytes[p] !== bar || (p + 1 < end && bytes[p + 1] !== space)) return false;
    line.containerFrom = start;
    line.containerTo = nameEnd;
    line.textFrom = Math.min(p + 2, end);
    line.textTo = end;
    takeStamp(bytes, line);
    return true;
  },
};

const isLetter = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a;
/** `-`, `.`, `_` and `@`. */
const isJoint = (byte: number | undefined): boolean => byte === 0x2d || byte === 0x2e || byte === 0x5f || byte === 0x40;
