import * as l10n from '@vscode/l10n';
import { type MeasureId, windowPhrases } from './catalogue';

/** The definitions that name days, for logs of hours and of minutes. */
export const unitDocs: Readonly<Record<'hour' | 'minute', Readonly<Partial<Record<MeasureId, string>>>>> = {
  hour: {
    mau: l10n.t('Reach: mean over the complete hours of the period of the distinct {0}.', windowPhrases.mau),
    dau: l10n.t(
      'Habit: mean over the full hours of the period of the distinct users of that hour; a hour without users counts as 0.',
    ),
    stickiness: l10n.t('Habit: mean DAU ÷ mean MAU, both over the complete hours of the period.'),
    wau: l10n.t('Reach: mean over the week-complete hours of the period of the distinct {0}.', windowPhrases.wau),
    dau_wau: l10n.t('Habit: mean DAU ÷ mean WAU, both over the week-complete hours of the period.'),
    wau_mau: l10n.t(
      'Habit: mean WAU ÷ mean MAU, both over the hours of the period that are complete and week-complete.',
    ),
    retained_users: l10n.t(
      'Lifecycle: users of the period who were there in the equally many hours right before it too.',
    ),
    resurrected_users: l10n.t(
      'Lifecycle: users of the period who were not there in the equally many hours right before it, but earlier.',
    ),
    dormant_users: l10n.t(
      'Lifecycle: users of the equally many hours right before the period who are not there in it.',
    ),
  },
  minute: {
    mau: l10n.t('Reach: mean over the complete minutes of the period of the distinct {0}.', windowPhrases.mau),
    dau: l10n.t(
      'Habit: mean over the full minutes of the period of the distinct users of that minute; a minute without users counts as 0.',
    ),
    stickiness: l10n.t('Habit: mean DAU ÷ mean MAU, both over the complete minutes of the period.'),
    wau: l10n.t('Reach: mean over the week-complete minutes of the period of the distinct {0}.', windowPhrases.wau),
    dau_wau: l10n.t('Habit: mean DAU ÷ mean WAU, both over the week-complete minutes of the period.'),
    wau_mau: l10n.t(
      'Habit: mean WAU ÷ mean MAU, both over the minutes of the period that are complete and week-complete.',
    ),
    retained_users: l10n.t(
      'Lifecycle: users of the period who were there in the equally many minutes right before it too.',
    ),
    resurrected_users: l10n.t(
      'Lifecycle: users of the period who were not there in the equally many minutes right before it, but earlier.',
    ),
    dormant_users: l10n.t(
      'Lifecycle: users of the equally many minutes right before the period who are not there in it.',
    ),
  },
};
