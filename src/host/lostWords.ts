import type { Following } from '../protocol/panelProtocol';
import { logName } from './logName';

/** Says that files of a followed log are gone; "" where none is. */
export const lostWords = (following: Following | null): string =>
  following && following.lost.length > 0 ? `${logName(following.lost)} is gone; it is read on once it is back` : '';
