import * as l10n from '@vscode/l10n';
import type { Matching } from './matching';
import { fewestUserDays } from './study';

/** Why a link cannot be told from what there is to compare. @param isApart whether users' own faults do not count */
export function whyNone({ exposed, matched }: Matching, isApart: boolean): string {
  return isApart ? whyNoService(exposed, matched) : whyNoError(exposed, matched);
}

function whyNoError(exposed: number, matched: number): string {
  if (exposed === 0) return l10n.t('no user-day has an error');
  if (exposed === 1) return l10n.t('only 1 user-day have an error: {0} are needed', fewestUserDays);
  if (exposed < fewestUserDays)
    return l10n.t('only {0} user-days have an error: {1} are needed', exposed, fewestUserDays);
  return l10n.t('{0} of {1} user-days with an error have others without one to be compared with', matched, exposed);
}

function whyNoService(exposed: number, matched: number): string {
  if (exposed === 0) return l10n.t('no user-day has an error that is not the user’s own fault');
  if (exposed === 1)
    return l10n.t('only 1 user-day have an error that is not the user’s own fault: {0} are needed', fewestUserDays);
  if (exposed < fewestUserDays)
    return l10n.t(
      'only {0} user-days have an error that is not the user’s own fault: {1} are needed',
      exposed,
      fewestUserDays,
    );
  return l10n.t(
    '{0} of {1} user-days with an error that is not the user’s own fault have others without one to be compared with',
    matched,
    exposed,
  );
}
