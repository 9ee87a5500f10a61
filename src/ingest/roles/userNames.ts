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
