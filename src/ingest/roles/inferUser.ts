import * as l10n from '@vscode/l10n';
import type { UserKind } from '../../model/roles';
import { counted, type FieldProfile, share } from './fieldProfile';
import { rankOf } from './nameTokens';
import { addressNames, agentNames, sessionNames, userRank } from './userNames';

export interface UserGuess {
  /** One field, or for a client its address and, if there is one, its user agent. */
  readonly fields: readonly string[];
  /** Fields that tell the user of records without the first, in this order. */
  readonly standIns: readonly string[];
  readonly kind: UserKind;
  readonly reason: string;
}

/** So many sampled values all different are no users: those come back. */
const enoughToRepeat = 200;

/** A field that fewer records have gives way to one that most have. */
const fewRecords = 0.2;
const most = 0.5;
/** A user agent that fewer records have would make two clients of one. */
const nearlyAll = 0.9;

/**
 * The field that tells users apart: a user, else a session, else the client's address and agent; `null` if none can. One
 * that few records have, as only they were logged in, is passed over for a later one that most have. Records of several
 * formats name theirs differently: where others of the same kind are, they stand in.
 */
export function inferUser(profiles: readonly FieldProfile[]): UserGuess | null {
  const named = profiles.some(isZeekClient) ? profiles.filter(({ field }) => field !== 'uid') : profiles;
  const user = ranked(named, userRank, repeats);
  const session = ranked(profiles, rankIn(sessionNames), repeats);
  const address = ranked(
    profiles,
    rankIn(addressNames),
    (profile) => repeats(profile) && share(profile, isAddress) > 0.8,
  );
  const givesWay = (choice: readonly FieldProfile[], ...later: (readonly FieldProfile[])[]): boolean =>
    coverage(choice) < fewRecords && later.some((other) => coverage(other) >= most);
  if (user.length > 0 && !givesWay(user, session, address)) return guessOf(user, 'user');
  const noUser = user.length > 0 ? rare(user) : l10n.t('no user field');
  if (session.length > 0 && !givesWay(session, address))
    return guessOf(session, 'session', (reason) => `${noUser}; ${reason}`);
  const missing = [user, session].flatMap((choice) => (choice.length > 0 ? [rare(choice)] : []));
  const why = (reason: string): string =>
    missing.length > 0
      ? l10n.t('{0}; so as a last resort {1}', missing.join('; '), reason)
      : l10n.t('no user or session field; {0}', reason);
  return address.length > 0 ? clientOf(guessOf(address, 'client', why), profiles) : null;
}

/** The address with the user agent: but where several fields hold addresses, only if records of all have the agent. */
function clientOf(guess: UserGuess, profiles: readonly FieldProfile[]): UserGuess {
  const [agent] = ranked(profiles, rankIn(agentNames), (profile) => profile.present > 0);
  if (!agent) return guess;
  if (guess.standIns.length > 0 && coverage([agent]) < nearlyAll)
    return { ...guess, reason: l10n.t('{0}; without {1}, which some records lack', guess.reason, agent.field) };
  return {
    ...guess,
    fields: [...guess.fields, agent.field],
    reason: l10n.t('{0}, taken with {1}', guess.reason, agent.field),
  };
}

/** @param why puts the reason beside what stands against others */
function guessOf(
  [first, ...others]: readonly FieldProfile[],
  kind: UserKind,
  why: (reason: string) => string = (reason) => reason,
): UserGuess {
  if (!first) throw new Error('no field');
  const standIns = first.present < first.records ? others.map(({ field }) => field) : [];
  return { fields: [first.field], standIns, kind, reason: why(reasonOf(first, kind)) };
}

/** Where this is, `uid` names a connection. */
const isZeekClient = ({ field }: FieldProfile): boolean => field === 'id.orig_h';

/** The share of records that have one of the fields, if no record has two. */
function coverage(choice: readonly FieldProfile[]): number {
  const present = choice.reduce((sum, profile) => sum + profile.present, 0);
  const records = choice[0]?.records ?? 0;
  return records === 0 ? 0 : Math.min(1, present / records);
}

function rare([profile]: readonly FieldProfile[]): string {
  if (!profile) return '';
  const { field, present, records } = profile;
  return records === 1
    ? l10n.t('{0} is in {1} of 1 sampled record only', field, counted(present))
    : l10n.t('{0} is in {1} of {2} sampled records only', field, counted(present), counted(records));
}

/** The fields that are named so and fit, the best first: the earlier of two that are named as well. */
const ranked = (
  profiles: readonly FieldProfile[],
  rank: (field: string) => number,
  fits: (profile: FieldProfile) => boolean,
): readonly FieldProfile[] =>
  profiles.filter((profile) => rank(profile.field) > 0 && fits(profile)).sort((a, b) => rank(b.field) - rank(a.field));

const rankIn =
  (names: ReadonlyMap<string, number>) =>
  (field: string): number =>
    rankOf(field, names);

function repeats({ present, values }: FieldProfile): boolean {
  if (present === 0 || (values.size === 1 && (present >= 50 || values.has('-')))) return false;
  return values.size < present || present < enoughToRepeat;
}

/** An address, or a host's name where the server has looked it up. */
const isAddress = (value: string): boolean =>
  /^([a-z0-9_-]{1,63}\.){1,10}[a-z]{2,24}$/i.test(value) ||
  /^\d{1,3}(\.\d{1,3}){3}(:\d{1,5})?$/.test(value) ||
  (/^[0-9a-f:.]+(%\w+)?$/i.test(value) && value.includes('::')) ||
  /^([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$/i.test(value);

function reasonOf({ field, present, values }: FieldProfile, kind: UserKind): string {
  const distinct =
    present === 1
      ? l10n.t('{0} different in 1 sampled value', counted(values.size))
      : l10n.t('{0} different in {1} sampled values', counted(values.size), counted(present));
  return `${namedAs[kind](field)}, ${distinct}`;
}

const namedAs: Readonly<Record<UserKind, (field: string) => string>> = {
  user: (field) => l10n.t('named {0} as a user is', field),
  session: (field) => l10n.t('named {0} as a session is', field),
  client: (field) => l10n.t('named {0} as a client address is', field),
};
