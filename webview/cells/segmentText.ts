import { fewEvents, formatValue, measureOf, plural, type SegmentStats } from '../../src/protocol';

/** All that is known of a segment in one line, for hover. */
export function segmentText(name: string, stats: SegmentStats, locale: string): string {
  const count = (n: number | null): string => formatValue(n, { kind: 'count' }, locale);
  const percent = (n: number | null): string => formatValue(n, measureOf('error_rate').format, locale);
  const events = `${count(stats.events)} ${plural(stats.events, 'event')}${stats.events < fewEvents ? ' (few events)' : ''}`;
  const facts = [
    stats.errors === null ? events : `${count(stats.errors)} errors of ${events}`,
    stats.error_rate === null ? null : `error rate ${percent(stats.error_rate)}${interval(stats, percent)}`,
    stats.error_share === null ? null : `${percent(stats.error_share)} of all errors`,
    stats.impacted_users === null
      ? null
      : `${count(stats.impacted_users)} of ${count(stats.users)} ${plural(stats.users, 'user')} impacted`,
  ];
  return `${name}: ${facts.filter((fact) => fact !== null).join(', ')}`;
}

const interval = ({ ci }: SegmentStats, percent: (n: number) => string): string =>
  ci ? ` (95 % interval ${percent(ci[0])} to ${percent(ci[1])})` : '';
