import * as l10n from '@vscode/l10n';
import type { Diagnosis, Verdict } from './diagnosis';
import type { DiagnosisReader } from './diagnosisWords';
import type { Hotspot, HotspotSegment, Onset } from './hotspot';
import { hotspotMembers, hotspotName } from './hotspotWords';

/** What a verdict says of a log: what happens, where and since when. */
export const verdictSentence = (diagnosis: Diagnosis, reader: DiagnosisReader): string =>
  sentences[diagnosis.verdict](diagnosis, reader);

const sentences: Readonly<Record<Verdict, (diagnosis: Diagnosis, reader: DiagnosisReader) => string>> = {
  technical: ({ hotspots, errors, engagement }, reader) => {
    const [where, since] = [whereOf(hotspots), sinceOf(errors.onset ?? engagement.onset, reader)];
    // A fall that all users together show, and not those alone who meet the errors.
    const isSeen = engagement.change !== null && engagement.change[2] < 0;
    return isSeen ? technical(where, since) : unseen(where, since);
  },
  behavioural: ({ leaving, engagement }, reader) => behavioural(whoOf(leaving), sinceOf(engagement.onset, reader)),
  both: ({ hotspots, engagement }, reader) => both(whereOf(hotspots), sinceOf(engagement.onset, reader)),
  friction: ({ hotspots, errors }, reader) => friction(whereOf(hotspots), sinceOf(errors.onset, reader)),
  mix: ({ engagement }, reader) => mix(sinceOf(engagement.onset, reader)),
  no_change: () => l10n.t('users come as before'),
  not_enough_evidence: () => l10n.t('the log does not tell why users would leave'),
  data_artefact: ({ artefacts: [first] }) => first?.what ?? l10n.t('what looks like a change is in the log itself'),
};

function technical(where: string | null, since: string | null): string {
  if (where === null)
    return since === null
      ? l10n.t('users leave because of errors')
      : l10n.t('users leave because of errors {0}', since);
  if (since === null) return l10n.t('users leave because of errors on {0}', where);
  return l10n.t('users leave because of errors on {0} {1}', where, since);
}

function unseen(where: string | null, since: string | null): string {
  if (where === null)
    return since === null
      ? l10n.t('users who meet errors come back less')
      : l10n.t('users who meet errors come back less {0}', since);
  if (since === null) return l10n.t('users who meet errors on {0} come back less', where);
  return l10n.t('users who meet errors on {0} come back less {1}', where, since);
}

function behavioural(who: string | null, since: string | null): string {
  if (who === null)
    return since === null
      ? l10n.t('users come less, and errors do not explain it')
      : l10n.t('users come less {0}, and errors do not explain it', since);
  if (since === null) return l10n.t('users of {0} come less, and errors do not explain it', who);
  return l10n.t('users of {0} come less {1}, and errors do not explain it', who, since);
}

function both(where: string | null, since: string | null): string {
  if (where === null)
    return since === null
      ? l10n.t('users come less, in part because of errors')
      : l10n.t('users come less {0}, in part because of errors', since);
  if (since === null) return l10n.t('users come less, in part because of errors on {0}', where);
  return l10n.t('users come less {0}, in part because of errors on {1}', since, where);
}

function friction(where: string | null, since: string | null): string {
  if (where === null)
    return since === null
      ? l10n.t('errors became more, but no loss of users is seen')
      : l10n.t('errors became more {0}, but no loss of users is seen', since);
  if (since === null) return l10n.t('errors became more on {0}, but no loss of users is seen', where);
  return l10n.t('errors became more on {0} {1}, but no loss of users is seen', where, since);
}

const mix = (since: string | null): string =>
  since === null
    ? l10n.t('other or fewer users arrive; those who were there come as before')
    : l10n.t('other or fewer users arrive {0}; those who were there come as before', since);

function whereOf([first, ...others]: readonly Hotspot[]): string | null {
  if (!first) return null;
  return others.length > 0 ? l10n.t('{0} and {1} more', hotspotName(first), others.length) : hotspotName(first);
}

const whoOf = ([first]: readonly { readonly segment: HotspotSegment }[]): string | null =>
  first ? hotspotMembers(first) : null;

function sinceOf(onset: Onset | null, { day }: DiagnosisReader): string | null {
  if (!onset) return null;
  return onset.until === null
    ? l10n.t('since {0}', day(onset.day))
    : l10n.t('from {0} until {1}', day(onset.day), day(onset.until));
}
