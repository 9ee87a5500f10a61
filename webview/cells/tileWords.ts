import * as l10n from '@vscode/l10n';
import { countText, type Grain } from '../../src/protocol';

/** The words of the three tiles that depend on what the log's days are, and on how many of the period are complete. */
interface TileWords {
  readonly reach: string;
  readonly habit: string;
  readonly quality: string;
  readonly meanOf: string;
  readonly stickinessOver: string;
  habitUnit(dau: string, mau: string): string;
}

/** Monthly and daily are the words of days alone. */
export function tileWords(grain: Grain, complete: number, locale: string): TileWords {
  const count = countText(complete, locale);
  return { ...(complete === 0 ? none : complete === 1 ? one : many)[grain](count), ...names[grain], quality };
}

const quality = l10n.t('Quality · error rate');

const names: Readonly<Record<Grain, Pick<TileWords, 'reach' | 'habit' | 'habitUnit'>>> = {
  day: {
    reach: l10n.t('Reach · MAU'),
    habit: l10n.t('Habit · DAU ÷ MAU'),
    habitUnit: (dau) => l10n.t('{0} a day', dau),
  },
  hour: {
    reach: l10n.t('Reach · active users'),
    habit: l10n.t('Habit · active an hour'),
    habitUnit: (dau, mau) => l10n.t('{0} an hour of {1}', dau, mau),
  },
  minute: {
    reach: l10n.t('Reach · active users'),
    habit: l10n.t('Habit · active a minute'),
    habitUnit: (dau, mau) => l10n.t('{0} a minute of {1}', dau, mau),
  },
};

type Notes = Readonly<Record<Grain, (count: string) => Pick<TileWords, 'meanOf' | 'stickinessOver'>>>;

const both = (text: string): Pick<TileWords, 'meanOf' | 'stickinessOver'> => ({ meanOf: text, stickinessOver: text });

const none: Notes = {
  day: () => both(l10n.t('the period has no complete day')),
  hour: () => both(l10n.t('the period has no complete hour')),
  minute: () => both(l10n.t('the period has no complete minute')),
};

const one: Notes = {
  day: () => ({
    meanOf: l10n.t('mean of 1 complete day'),
    stickinessOver: l10n.t('stickiness over 1 complete day'),
  }),
  hour: () => ({
    meanOf: l10n.t('mean of 1 complete hour'),
    stickinessOver: l10n.t('stickiness over 1 complete hour'),
  }),
  minute: () => ({
    meanOf: l10n.t('mean of 1 complete minute'),
    stickinessOver: l10n.t('stickiness over 1 complete minute'),
  }),
};

const many: Notes = {
  day: (count) => ({
    meanOf: l10n.t('mean of {0} complete days', count),
    stickinessOver: l10n.t('stickiness over {0} complete days', count),
  }),
  hour: (count) => ({
    meanOf: l10n.t('mean of {0} complete hours', count),
    stickinessOver: l10n.t('stickiness over {0} complete hours', count),
  }),
  minute: (count) => ({
    meanOf: l10n.t('mean of {0} complete minutes', count),
    stickinessOver: l10n.t('stickiness over {0} complete minutes', count),
  }),
};
