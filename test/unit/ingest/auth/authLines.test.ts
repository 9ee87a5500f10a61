import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { syslog3164 } from '../../../../src/ingest/formats/syslog/syslog3164';
import { firstRecord } from '../formats/readsAs';

/** What a line of a program tells, beside the parts of syslog. */
function told(program: string, message: string): Record<string, string> {
  const {
    time,
    host,
    program: name,
    message: text,
    ...rest
  } = firstRecord(syslog3164, `Feb  3 04:05:06 web1 ${program}: ${message}`);
  assert.deepEqual([name, text], [program, message]);
  return rest;
}

const from = { client: '10.0.0.1', port: '2200' };
const at = 'from 10.0.0.1 port 2200';
const accepted = { event: 'login', outcome: 'accepted' };
const failed = { event: 'login', outcome: 'failed' };

const lines: readonly (readonly [program: string, message: string, fields: Record<string, string>])[] = [
  [
    'sshd',
    `Accepted publickey for ada ${at} ssh2: RSA SHA256:x`,
    { ...accepted, ...from, user: 'ada', auth_method: 'publickey' },
  ],
  ['sshd-session', `Failed password for ada ${at} ssh2`, { ...failed, ...from, user: 'ada', auth_method: 'password' }],
  ['sshd', `Failed none for invalid user bob ${at} ssh2`, { ...failed, ...from, user: 'bob', auth_method: 'none' }],
  ['sshd', `Failed password for invalid user  ${at} ssh2`, { ...failed, ...from, auth_method: 'password' }],
  [
    'sshd',
    `Failed password for invalid user a b ${at} ssh2`,
    { ...failed, ...from, user: 'a b', auth_method: 'password' },
  ],
  [
    'sshd',
    `message repeated 4 times: [ Failed password for ada ${at} ssh2]`,
    { ...failed, ...from, user: 'ada', auth_method: 'password', repeats: '4' },
  ],
  ['sshd', 'Invalid user bob from 10.0.0.1', { event: 'invalid user', user: 'bob', client: '10.0.0.1' }],
  ['sshd', `Invalid user bob ${at}`, { event: 'invalid user', user: 'bob', ...from }],
  ['sshd', 'input_userauth_request: invalid user bob [preauth]', { event: 'invalid user', user: 'bob' }],
  [
    'sshd',
    'Connection closed by authenticating user ada 10.0.0.1 port 2200 [preauth]',
    { event: 'connection closed', user: 'ada', ...from },
  ],
  ['sshd', 'Connection closed by 10.0.0.1 port 2200 [preauth]', { event: 'connection closed', ...from }],
  ['sshd', 'Disconnected from user ada 10.0.0.1 port 2200', { event: 'disconnected', user: 'ada', ...from }],
  ['sshd', `Received disconnect ${at}:11: Bye [preauth]`, { event: 'disconnected', ...from }],
  [
    'sshd',
    `error: maximum authentication attempts exceeded for ada ${at} ssh2 [preauth]`,
    { event: 'too many attempts', user: 'ada', ...from },
  ],
  [
    'sshd',
    'pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=10.0.0.1  user=ada',
    { event: 'authentication failure', user: 'ada', client: '10.0.0.1' },
  ],
  [
    'sshd',
    'pam_unix(sshd:session): session opened for user ada(uid=1000) by (uid=0)',
    { event: 'session opened', user: 'ada' },
  ],
  ['CRON', 'pam_unix(cron:session): session closed for user root', { event: 'session closed', user: 'root' }],
  ['CRON', '(ada) CMD (/usr/bin/true)', { event: 'cron job', user: 'ada' }],
  [
    'sudo',
    'ada : TTY=pts/0 ; PWD=/home/ada ; USER=root ; COMMAND=/bin/ls',
    { event: 'sudo', user: 'ada', target_user: 'root' },
  ],
  [
    'sudo',
    'ada : 3 incorrect password attempts ; TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/ls',
    { event: 'sudo failed', user: 'ada', target_user: 'root' },
  ],
  ['su', 'FAILED su for root by ada', { event: 'su failed', user: 'ada', target_user: 'root' }],
  ['su', '(to root) ada on pts/0', { event: 'su', user: 'ada', target_user: 'root' }],
  ['systemd-logind', 'New session 12 of user ada.', { event: 'session started', user: 'ada' }],
  ['login', "FAILED LOGIN (1) on '/dev/tty1' FOR 'ada', Authentication failure", { ...failed, user: 'ada' }],
  ['login', 'LOGIN ON tty1 BY ada', { ...accepted, user: 'ada' }],
  ['dropbear', "Bad password attempt for 'ada' from 10.0.0.1:2200", { ...failed, ...from, user: 'ada' }],
  [
    'dropbear',
    "Pubkey auth succeeded for 'ada' with key sha1 aa:bb from 10.0.0.1:2200",
    { ...accepted, ...from, user: 'ada' },
  ],
  ['sshd', 'Server listening on 0.0.0.0 port 22.', {}],
  ['app', `Failed password for ada ${at} ssh2`, {}],
];

describe('AuthLines', () => {
  for (const [program, message, fields] of lines)
    it(`reads ${program}: ${message.slice(0, 70)}`, () => assert.deepEqual(told(program, message), fields));

  it('is not misled by a user name that holds the words of the line', () => {
    const name = fc
      .array(fc.constantFrom('root', 'from', '6.6.6.6', 'port', '22', 'ssh2', 'for', 'invalid', 'user'), {
        minLength: 1,
        maxLength: 9,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(name, (user) => {
        const { user: read, client } = told('sshd', `Failed password for invalid user ${user} ${at} ssh2`);
        assert.deepEqual([read, client], [user, '10.0.0.1']);
      }),
    );
  });

  it('reads a long hostile name in one go', () => {
    const user = 'from 1.1.1.1 port 1 '.repeat(20_000);
    assert.equal(told('sshd', `Failed password for ${user}x ${at} ssh2`).client, '10.0.0.1');
  });
});
