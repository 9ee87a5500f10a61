import * as l10n from '@vscode/l10n';
import { counted, countText, type LifecycleAnswer, type LifecycleInterval } from '../../src/protocol';
import { tickText } from '../dayText';
import type { Column, PieceTone } from './columnChart';
import { spanWords, unitOf } from './spanWords';

/** Parts of the users of an interval, from zero up. */
const parts = [
  { id: 'retained_users', tone: 'steady', word: l10n.t('retained') },
  { id: 'resurrected_users', tone: 'back', word: l10n.t('resurrected') },
  { id: 'new_users', tone: 'fresh', word: l10n.t('new') },
] as const;
const goneWord = l10n.t('dormant');

/** Texts along the axis, at most. */
const mostTicks = 6;

/** A column for each of these intervals: who is there above zero, who is gone below; what the log cannot tell hatched. */
export function lifecycleColumns(
  intervals: readonly LifecycleInterval[],
  { grain, knownFrom }: Pick<LifecycleAnswer, 'grain' | 'knownFrom'>,
  locale: string,
): readonly Column[] {
  const step = Math.ceil(intervals.length / mostTicks);
  const count = (n: number | null): string => countText(n, locale);
  return intervals.map((interval, i) => {
    const { users, dormant_users: dormant } = interval;
    const pieces: { tone: PieceTone; from: number; to: number }[] = [];
    let height = 0;
    for (const { id, tone } of parts) {
      const n = interval[id] ?? 0;
      if (n > 0) pieces.push({ tone, from: height, to: height + n });
      height += n;
    }
    if (height < users) pieces.push({ tone: 'untold', from: height, to: users });
    if (dormant) pieces.push({ tone: 'gone', from: -dormant, to: 0 });
    const told = parts.flatMap(({ id, word }) => (interval[id] === null ? [] : [`${count(interval[id])} ${word}`]));
    const untold = [
      ...parts.filter(({ id }) => interval[id] === null).map(({ word }) => word),
      ...(dormant === null ? [goneWord] : []),
    ];
    const words = [...told, ...(dormant === null ? [] : [`${count(dormant)} ${goneWord}`])];
    const who = untold.reduce((all, each) => (all === '' ? each : l10n.t('{0} or {1}', all, each)), '');
    const why = l10n.t('who is {0} is not told: the log tells it from {1} on', who, knownFrom);
    return {
      pieces,
      tick: i % step === 0 ? tickText(unitOf(interval.from, grain), 1, grain, locale) : '',
      label: `${spanWords(interval, grain, locale)}: ${[counted.users(users, locale), ...words].join(', ')}${who === '' ? '' : `; ${why}`}`,
    };
  });
}
