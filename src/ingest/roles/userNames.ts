import { nameTokens, rankOf } from './nameTokens';

const ranked = (...names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, i) => [name, names.length - i]));

/** Names of fields that tell users apart, as one word in lower case, the better first. */
export const userNames = ranked(
  ...['userid', 'uid', 'user', 'usrid', 'userguid', 'useruuid', 'enduserid', 'customerid', 'memberid', 'accountid'],
  ...['subscriberid', 'playerid', 'patientid', 'employeeid', 'username', 'loginname', 'loginid', 'login', 'userlogin'],
  ...['useremail', 'email', 'emailaddress', 'userprincipalname', 'principal', 'principalid', 'actor', 'actorid'],
  ...['customer', 'member', 'account', 'subscriber', 'player', 'remoteuser', 'authuser', 'csusername', 'cauthid'],
  'requester',
);

export const sessionNames = ranked(
  'sessionid',
  'session',
  'sid',
  'visitorid',
  'visitid',
  'anonymousid',
  'deviceid',
  'clientid',
);

export const addressNames = ranked(
  ...['clientip', 'clientaddress', 'clientipaddress', 'remoteip', 'remoteaddr', 'remoteaddress', 'sourceip', 'srcip'],
  ...['sourceaddress', 'ipaddress', 'ipaddr', 'ip', 'remotehost', 'client', 'clienthost', 'peer', 'cip', 'idorigh'],
  ...['xforwardedfor', 'forwardedfor', 'xrealip'],
);

export const agentNames = ranked(
  ...['useragent', 'httpuseragent', 'useragentoriginal', 'useragentstring', 'ua', 'browseragent', 'csuseragent'],
  ...['clientrequestuseragent', 'requestuseragent'],
);

/** Words before a user's id that make it that of another than who acts. */
const ofOthers = new Set(
  'target dest destination to recipient other peer affected subject old new owner parent created updated assigned'.split(
    ' ',
  ),
);

/** How well a field is named as a user is; 0 for not at all. `x-user-id`, with whatever before it, is less sure than `user_id`. */
export function userRank(field: string): number {
  const rank = rankOf(field, userNames);
  if (rank > 0) return rank;
  const tokens = nameTokens(field.split('.').at(-1) ?? '');
  const endsSo = tokens.at(-1) === 'userid' || (tokens.at(-1) === 'id' && tokens.at(-2) === 'user');
  return endsSo && !tokens.some((token) => ofOthers.has(token)) ? (userNames.get('useremail') ?? 0) + 0.5 : 0;
}
