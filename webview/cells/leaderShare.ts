import * as l10n from '@vscode/l10n';
import type { Leader, Leaderboard, LeaderMeasure } from '../../src/protocol';

/** What the share beside each measure is of: beside a rate it tells how much of all errors the member has. */
export const shareName: Readonly<Record<LeaderMeasure, string>> = {
  impacted_users: l10n.t('Share'),
  errors: l10n.t('Share'),
  error_rate: l10n.t('Of errors'),
  lift: l10n.t('Of errors'),
  excess_errors: l10n.t('Of errors'),
  users: l10n.t('Share'),
  events: l10n.t('Share'),
};

/** The member's share of its board's total; of users, who may be of several members, the shares add up to more than all. */
export function leaderShare(leader: Leader, { total }: Leaderboard, measure: LeaderMeasure): number | null {
  if (measure === 'impacted_users') return leader.impacted_share;
  if (measure === 'events' || measure === 'users') {
    const [part, all] = [leader[measure], total[measure]];
    return part === null || !all ? null : part / all;
  }
  return leader.error_share;
}
