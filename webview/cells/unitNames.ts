import * as l10n from '@vscode/l10n';
import type { Grain } from '../../src/protocol';

/** What the units of a log are called at the head of a column. */
export const unitNames: Readonly<Record<Grain, string>> = {
  day: l10n.t('Day'),
  hour: l10n.t('Hour'),
  minute: l10n.t('Minute'),
};
