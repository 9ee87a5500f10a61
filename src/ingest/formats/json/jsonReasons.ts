import * as l10n from '@vscode/l10n';

/** Why a record is rejected that is no JSON. */
export const invalidJson = l10n.t('invalid JSON');

/** Why one is rejected that is JSON, but no object. */
export const notObject = l10n.t('not a JSON object');
