import * as l10n from '@vscode/l10n';
import type { Notices } from './notices';

/** Says that a command needs a log, with a way to one. */
export function offerToOpen(notices: Notices): void {
  notices.info(
    l10n.t('No log is open.'),
    [l10n.t('Open Log…'), 'logHealth.openLog'],
    [l10n.t('Generate Sample Log…'), 'logHealth.generateSample'],
  );
}
