import * as l10n from '@vscode/l10n';
import { counted } from '../../model/counted';
import type { Artefact } from '../../model/diagnosis';
import { memberLabel } from '../../model/format';
import { textLocale } from '../../model/textLocale';
import type { ArtefactKind, Artefact as Found } from '../artefacts/artefact';
import type { Findings } from './findings';
import { dayWords, percent } from './words';

const names: Readonly<Record<ArtefactKind, string>> = {
  gap: l10n.t('no record at all'),
  'silent member': l10n.t('no record of a member that is usually there'),
  'new member': l10n.t('a member that was not there before takes over'),
  duplicates: l10n.t('records that are in the log twice'),
  bots: l10n.t('users who are no people'),
  'renamed users': l10n.t(
    'nearly all users are new, and nearly all old ones gone, as if they had been given other names',
  ),
  'time shift': l10n.t('the hours of the day are shifted'),
};

/** Whose rows or days are left out of the answer. */
const repaired: readonly ArtefactKind[] = ['gap', 'silent member', 'duplicates', 'bots'];

/** What is wrong with the log itself, in words, the surest first. */
export const artefactsTold = (found: Findings): readonly Artefact[] =>
  [...found.artefacts.found]
    .sort((a, b) => b.sure - a.sure || b.share - a.share)
    .map((artefact) => ({
      what: l10n.t('{0}: {1} of events', placed(artefact, found), percent(artefact.share)),
      share: artefact.share,
      leftOut: !artefact.whole && repaired.includes(artefact.kind),
    }));

/** What it is, of which member or users, and when. */
function placed({ kind, days, segment, users }: Found, found: Findings): string {
  const of = segment ? [`(${memberLabel(segment.key)})`] : [];
  const by = users.length > 0 ? [`(${counted.users(users.length, textLocale)})`] : [];
  const what = [names[kind], ...of, ...by].join(' ');
  if (!days) return what;
  const [first, last] = [dayWords(found, days.from), dayWords(found, days.to - 1)];
  const isToEnd = days.to >= found.events.calendar.days;
  if (first === last)
    return l10n.t({ message: '{0} on {1}', args: [what, first], comment: ['a fault of a log, and its day'] });
  return isToEnd ? l10n.t('{0} from {1} on', what, first) : l10n.t('{0} from {1} to {2}', what, first, last);
}
