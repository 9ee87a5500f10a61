import type { UserKind } from '../../model/roles';
import { counted, type FieldProfile, share } from './fieldProfile';
import { rankOf } from './nameTokens';

export interface UserGuess {
  /** One field, or for a client its address and, if there is one, its user agent. */
  readonly fields: readonly string[];
  readonly kind: UserKind;
  readonly reason: string;
}

const ranked = (...names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, i) => [name, names.length - i]));

const userNames = ranked(
  ...['userid', 'uid', 'user', 'usrid', 'userguid', 'useruuid', 'enduserid', 'customerid', 'memberid', 'accountid'],
  ...['subscriberid', 'playerid', 'patientid', 'employeeid', 'username', 'loginname', 'loginid', 'login', 'userlogin'],
  ...['useremail', 'email', 'emailaddress', 'userprincipalname', 'principal', 'principalid', 'actor', 'actorid'],
  ...['customer', 'member', 'account', 'subscriber', 'player', 'remoteuser', 'authuser'],
);
const sessionNames = ranked(
  'sessionid',
  'session',
  'sid',
  'visitorid',
  'visitid',
  'anonymousid',
  'deviceid',
  'clientid',
);
const addressNames = ranked(
  ...['clientip', 'clientaddress', 'clientipaddress', 'remoteip', 'remoteaddr', 'remoteaddress', 'sourceip', 'srcip'],
  ...['sourceaddress', 'ipaddress', 'ipaddr', 'ip', 'remotehost', 'client', 'clienthost', 'peer'],
);
const agentNames = ranked('useragent', 'httpuseragent', 'useragentoriginal', 'useragentstring', 'ua', 'browseragent');

/** So many sampled values all different are no users: those come back. */
const enoughToRepeat = 200;

/** The field that tells users apart: a user, else a session, else the client's address and agent; `null` if none can. */
export function inferUser(profiles: readonly FieldProfile[]): UserGuess | null {
  const user = best(profiles, userNames, repeats);
  if (user) return { fields: [user.field], kind: 'user', reason: reasonOf(user, 'a user') };
  const session = best(profiles, sessionNames, repeats);
  if (session)
    return { fields: [session.field], kind: 'session', reason: `no user field; ${reasonOf(session, 'a session')}` };
  const address = best(profiles, addressNames, (profile) => repeats(profile) && share(profile, isAddress) > 0.8);
  if (!address) return null;
  const agent = best(profiles, agentNames, (profile) => profile.present > 0);
  const fields = agent ? [address.field, agent.field] : [address.field];
  const also = agent ? `, taken with ${agent.field}` : '';
  return {
    fields,
    kind: 'client',
    reason: `no user or session field; ${reasonOf(address, 'a client address')}${also}`,
  };
}

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

const isAddress = (value: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}(:\d{1,5})?$/.test(value) ||
  (/^[0-9a-f:.]+(%\w+)?$/i.test(value) && value.includes('::')) ||
  /^([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$/i.test(value);

function reasonOf(profile: FieldProfile, what: string): string {
  const { field, present, values } = profile;
  return `named ${field} as ${what} is, ${counted(values.size)} different in ${counted(present)} sampled values`;
}
