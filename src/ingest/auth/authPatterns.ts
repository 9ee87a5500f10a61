/** What an attempt to log in came to. */
type Attempt = 'accepted' | 'failed';

/** A line that programs write about users, the event that it tells, and whether it is an attempt to log in. */
export type AuthPattern = readonly [pattern: string, event: string, attempt?: Attempt];

const from = 'from <client> port <port>';

/** OpenSSH: auth.c, sshd.c, packet.c. */
export const sshd: readonly AuthPattern[] = [
  [`Accepted <auth_method> for <user*> ${from}`, 'login', 'accepted'],
  [`Failed <auth_method> for invalid user <user*> ${from}`, 'login', 'failed'],
  [`Failed <auth_method> for <user*> ${from}`, 'login', 'failed'],
  [`Postponed <auth_method> for <user*> ${from}`, 'login postponed'],
  [`Partial <auth_method> for <user*> ${from}`, 'login postponed'],
  [`Invalid user <user*> ${from}`, 'invalid user'],
  ['Invalid user <user*> from <client>', 'invalid user'],
  ['input_userauth_request: invalid user <user*> [preauth]', 'invalid user'],
  ['User <user*> from <client> not allowed because', 'user not allowed'],
  [`error: maximum authentication attempts exceeded for invalid user <user*> ${from}`, 'too many attempts'],
  [`error: maximum authentication attempts exceeded for <user*> ${from}`, 'too many attempts'],
  ['error: PAM: <> for illegal user <user*> from <client>', 'authentication failure'],
  ['error: PAM: <> for <user*> from <client>', 'authentication failure'],
  [`Starting session: <> for <user*> ${from}`, 'session started'],
  ...['Connection closed by', 'Connection reset by', 'Disconnected from', 'Disconnecting'].flatMap(ended),
  [`Received disconnect ${from}:`, 'disconnected'],
  [`Received disconnect ${from}`, 'disconnected'],
  ['Received disconnect from <client>: ', 'disconnected'],
  ['PAM <> more authentication failure<> rhost=<client>  user=<user*>', 'authentication failure'],
  ['PAM <> more authentication failure<> rhost=<client>', 'authentication failure'],
  [`Connection ${from}`, 'connected'],
  [`Did not receive identification string ${from}`, 'no identification'],
  ['Did not receive identification string from <client>', 'no identification'],
  [`Bad protocol version identification <> ${from}`, 'bad protocol'],
  ['fatal: Unable to negotiate with <client> port <port>', 'no common algorithm'],
  ['Unable to negotiate with <client> port <port>', 'no common algorithm'],
];

function ended(what: string): readonly AuthPattern[] {
  const event = what.startsWith('Connection') ? 'connection closed' : 'disconnected';
  return ['authenticating user <user*> ', 'invalid user <user*> ', 'user <user*> ', ''].map((who) => [
    `${what} ${who}<client> port <port>`,
    event,
  ]);
}

export const dropbear: readonly AuthPattern[] = [
  ["Password auth succeeded for '<user*>' from <client*>:<port>", 'login', 'accepted'],
  ["PAM password auth succeeded for '<user*>' from <client*>:<port>", 'login', 'accepted'],
  ["Pubkey auth succeeded for '<user*>' with <> from <client*>:<port>", 'login', 'accepted'],
  ["Bad password attempt for '<user*>' from <client*>:<port>", 'login', 'failed'],
  ["Bad PAM password attempt for '<user*>' from <client*>:<port>", 'login', 'failed'],
  ['Login attempt for nonexistent user from <client*>:<port>', 'invalid user'],
  ['Child connection from <client*>:<port>', 'connected'],
  ['Exit (<user>)', 'disconnected'],
];

/** login of util-linux and of shadow. */
export const login: readonly AuthPattern[] = [
  ['FAILED LOGIN <> FROM <client> FOR <user*>, ', 'login', 'failed'],
  ["FAILED LOGIN <> FOR '<user*>', ", 'login', 'failed'],
  ['FAILED LOGIN <> FOR <user*>, ', 'login', 'failed'],
  ['LOGIN ON <> BY <user> FROM <client>', 'login', 'accepted'],
  ['LOGIN ON <> BY <user*>', 'login', 'accepted'],
];

export const su: readonly AuthPattern[] = [
  ['Successful su for <target_user> by <user>', 'su'],
  ['FAILED su for <target_user> by <user>', 'su failed'],
  ['(to <target_user>) <user> on ', 'su'],
  ['FAILED SU (to <target_user>) <user> on ', 'su failed'],
];

export const sudo: readonly AuthPattern[] = [
  ['<user> : TTY=<> ; USER=<target_user> ; COMMAND=', 'sudo'],
  ['<user> : <> ; USER=<target_user> ; COMMAND=', 'sudo failed'],
];

export const logind: readonly AuthPattern[] = [
  ["New session <> of user '<user>' with class", 'session started'],
  ['New session <> of user <user*>.', 'session started'],
  ['Removed session ', 'session ended'],
];

export const cron: readonly AuthPattern[] = [['(<user>) CMD (', 'cron job']];

/** What PAM modules write under the name of any program, behind `pam_unix(sshd:session): `. */
export const pam: readonly AuthPattern[] = [
  ['session opened for user <user>(uid=', 'session opened'],
  ['session opened for user <user>', 'session opened'],
  ['session closed for user <user*>', 'session closed'],
  ['password changed for <user*>', 'password changed'],
  ['authentication failure; <> rhost=<client>  user=<user*>', 'authentication failure'],
  ['authentication failure; <> rhost=  user=<user*>', 'authentication failure'],
  ['authentication failure; <> rhost=<client>', 'authentication failure'],
  ['authentication failure; ', 'authentication failure'],
  ['check pass; user unknown', 'invalid user'],
];
