import * as l10n from '@vscode/l10n';
import type { ErrorChoice } from '../model/errorChoice';
import type { RoleOverrides } from '../model/roles';
import type { Remedy } from './notices';

/** The way to say which field plays which role in these files. */
export const chooseFieldsOf = (files: readonly string[]): Remedy => [
  l10n.t('Choose Fields…'),
  'logHealth.mendFields',
  files,
];

/** What helps with files that could not be opened: the choices that their error offers, and to take back those made. */
export function fieldRemedies(
  files: readonly string[],
  choices: readonly ErrorChoice[],
  chosen: RoleOverrides,
): Remedy[] {
  return [
    ...(choices.includes('format') ? [[l10n.t('Choose Format…'), 'logHealth.chooseFormat', files] as const] : []),
    ...(choices.includes('fields') ? [chooseFieldsOf(files)] : []),
    ...(Object.keys(chosen).length > 0
      ? [[l10n.t('Back to Automatic Fields'), 'logHealth.automaticFields', files] as const]
      : []),
  ];
}
