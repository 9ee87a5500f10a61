import type { Artefact } from '../../model/diagnosis';
import { memberLabel } from '../../model/format';
import { plural } from '../../model/plural';
import type { ArtefactKind, Artefact as Found } from '../artefacts/artefact';
import type { Findings } from './findings';
import { count, dayWords, percent } from './words';

const names: Readonly<Record<ArtefactKind, string>> = {
  gap: 'no record at all',
  'silent member': 'no record of a member that is usually there',
  'new member': 'a member that was not there before takes over',
  duplicates: 'records that are in the log twice',
  bots: 'users who are no people',
  'renamed users': 'nearly all users are new, and nearly all old ones gone, as if they had been given other names',
  'time shift': 'the hours of the day are shifted',
};

/** Whose rows or days are left out of the answer. */
const repaired: readonly ArtefactKind[] = ['gap', 'silent member', 'duplicates', 'bots'];

/** What is wrong with the log itself, in words, the surest first. */
export const artefactsTold = (found: Findings): readonly Artefact[] =>
  [...found.artefacts.found]
    .sort((a, b) => b.sure - a.sure || b.share - a.share)
    .map((artefact) => ({
      what: `${names[artefact.kind]}${whereOf(artefact, found)}: ${percent(artefact.share)} of events`,
      share: artefact.share,
      leftOut: !artefact.whole && repaired.includes(artefact.kind),
    }));

function whereOf({ days, segment, users }: Found, found: Findings): string {
  const of = segment ? ` (${memberLabel(segment.key)})` : '';
  const by = users.length > 0 ? ` (${count(users.length)} ${plural(users.length, 'user')})` : '';
  if (!days) return `${of}${by}`;
  const [first, last] = [dayWords(found, days.from), dayWords(found, days.to - 1)];
  const isToEnd = days.to >= found.events.calendar.days;
  return `${of}${by} ${isToEnd && first !== last ? `from ${first} on` : first === last ? `on ${first}` : `from ${first} to ${last}`}`;
}
