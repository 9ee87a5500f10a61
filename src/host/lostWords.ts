import * as l10n from '@vscode/l10n';
import type { Following } from '../protocol/panelProtocol';
import { logName } from './logName';

/** Says that files of a followed log are gone; "" where none is. */
export const lostWords = (following: Following | null): string =>
  following && following.lost.length > 0
    ? l10n.t('{0} is gone; it is read on once it is back', logName(following.lost))
    : '';
