import { isoUnit } from '../../model/grain';
import type { LogInfo } from '../../model/logInfo';
import type { StarShape } from '../../model/starSource';

/** What the table `meta` tells of a log: where its numbers come from, and how they were read. Lists are JSON. */
export function starMeta({ source, inference, calendar, dimensions }: LogInfo): StarShape['meta'] {
  const { roles } = inference;
  const { firstDay, days, full, windows, grain } = calendar;
  const { complete } = windows.mau;
  const date = (day: number): string => isoUnit(firstDay + day, grain);
  return [
    ['files', JSON.stringify(source.files)],
    ['format', source.format],
    ['bytes', String(source.bytes)],
    ['records', String(source.records)],
    ['events', String(source.events)],
    ['rejected', String(source.rejected)],
    ['rejected_reasons', JSON.stringify(source.rejectedReasons)],
    ['part', source.part && JSON.stringify(source.part)],
    ['role_time', roles.time],
    ['role_user', roles.user.join(' + ') || null],
    ['role_user_stand_ins', roles.userStandIns ? JSON.stringify(roles.userStandIns) : null],
    ['user_kind', roles.userKind],
    ['role_outcome', roles.outcome && JSON.stringify(roles.outcome)],
    ['role_outcome_stand_ins', roles.outcomeStandIns ? JSON.stringify(roles.outcomeStandIns) : null],
    ['dimensions', JSON.stringify(Object.fromEntries(dimensions.map(({ name, field }) => [name, field])))],
    ['time_zone', calendar.timeZone],
    ['mau_window', calendar.window],
    ['mau_window_label', windows.mau.label],
    ['first_day', date(0)],
    ['end_day', date(days)],
    ['full_days', `${date(full.from)}..${date(full.to)}`],
    ['complete_days', `${date(complete.from)}..${date(complete.to)}`],
  ];
}
