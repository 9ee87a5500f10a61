import { plural } from '../../model/plural';
import type { UserKind } from '../../model/roles';
import { counted, type FieldProfile, share } from './fieldProfile';
import { rankOf } from './nameTokens';
import { addressNames, agentNames, sessionNames, userNames } from './userNames';

export interface UserGuess {
  /** One field, or for a client its address and, if there is one, its user agent. */
  readonly fields: readonly string[];
  readonly kind: UserKind;
  readonly reason: string;
}

/** So many sampled values all different are no users: those come back. */
const enoughToRepeat = 200;

/** A field that fewer records have gives way to one that nearly all have. */
const fewRecords = 0.2;
const nearlyAll = 0.9;

/**
 * The field that tells users apart: a user, else a session, else the client's address and agent; `null` if none can. One
 * that few records have, as only they were logged in, is passed over for a later one that nearly all have.
 */
export function inferUser(profiles: readonly FieldProfile[]): UserGuess | null {
  const user = best(
    profiles.some(isZeekClient) ? profiles.filter(({ field }) => field !== 'uid') : profiles,
    userNames,
    repeats,
  );
  const session = best(profiles, sessionNames, repeats);
  const address = best(profiles, addressNames, (profile) => repeats(profile) && share(profile, isAddress) > 0.8);
  const givesWay = (profile: FieldProfile | null, ...later: readonly (FieldProfile | null)[]): boolean =>
    profile === null ||
    (coverage(profile) < fewRecords && later.some((other) => other && coverage(other) >= nearlyAll));
  if (user && !givesWay(user, session, address))
    return { fields: [user.field], kind: 'user', reason: reasonOf(user, 'a user') };
  const noUser = user ? rare(user) : 'no user field';
  if (session && !givesWay(session, address))
    return { fields: [session.field], kind: 'session', reason: `${noUser}; ${reasonOf(session, 'a session')}` };
  if (!address) return null;
  const agent = best(profiles, agentNames, (profile) => profile.present > 0);
  const also = agent ? `, taken with ${agent.field}` : '';
  const missing = [user, session].flatMap((profile) => (profile ? [rare(profile)] : []));
  const none = missing.length > 0 ? `${missing.join('; ')}; so as a last resort` : 'no user or session field;';
  return {
    fields: agent ? [address.field, agent.field] : [address.field],
    kind: 'client',
    reason: `${none} ${reasonOf(address, 'a client address')}${also}`,
  };
}

/** Where this is, `uid` names a connection. */
const isZeekClient = ({ field }: FieldProfile): boolean => field === 'id.orig_h';

const coverage = ({ present, records }: FieldProfile): number => (records === 0 ? 0 : present / records);

const rare = (profile: FieldProfile): string =>
  `${profile.field} is in ${counted(profile.present)} of ${counted(profile.records)} sampled ${plural(profile.records, 'record')} only`;

function best(
  profiles: readonly FieldProfile[],
  names: ReadonlyMap<string, number>,
  fits: (profile: FieldProfile) => boolean,
): FieldProfile | null {
  let found: FieldProfile | null = null;
  let most = 0;
  for (const profile of profiles) {
    const rank = rankOf(profile.field, names);
    if (rank > most && fits(profile)) [found, most] = [profile, rank];
  }
  return found;
}

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

function reasonOf(profile: FieldProfile, what: string): string {
  const { field, present, values } = profile;
  return `named ${field} as ${what} is, ${counted(values.size)} different in ${counted(present)} sampled ${plural(present, 'value')}`;
}
