import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { syslog5424 } from '../../../../../src/ingest/formats/syslog/syslog5424';
import { sampleOf } from '../../recordsOf';
import { firstRecord, foreignLines, leavesAlone, readsAnyPieces, readsEach } from '../readsAs';

const time = '2024-01-02T03:04:05.006Z';
const head = `<165>1 ${time} web1.example app 77 ID4`;
const base = {
  time,
  host: 'web1.example',
  program: 'app',
  pid: '77',
  message_id: 'ID4',
  level: 'notice',
  facility: 'local4',
};

describe('syslog5424', () => {
  readsEach(syslog5424, [
    [`${head} - hello`, { ...base, message: 'hello' }],
    [`${head} -`, base],
    [`${head} [a@1 user="ada" n="5"] hello`, { ...base, 'sd.user': 'ada', 'sd.n': '5', message: 'hello' }],
    [`${head} [a@1 k="1"][b@2 l="2"]`, { ...base, 'sd.k': '1', 'sd.l': '2' }],
    [`${head} [timeQuality] x`, { ...base, message: 'x' }],
    [`${head} [a@1 k="\\"x\\] \\\\ \\n"] y`, { ...base, 'sd.k': '"x] \\ \\n', message: 'y' }],
    [`${head} [a@1 k="first" k="second"] y`, { ...base, 'sd.k': 'first', message: 'y' }],
    [`<34>1 - - - - - - \ufeffhi`, { level: 'crit', facility: 'auth', message: 'hi' }],
    [`${time} web1 cron 5 - - x`, { time, host: 'web1', program: 'cron', pid: '5', message: 'x' }],
    [
      `<38>1 ${time} web1 sshd 5 - - Accepted password for ada from 10.0.0.1 port 22 ssh2`,
      {
        ...{ time, host: 'web1', program: 'sshd', pid: '5', level: 'info', facility: 'auth', event: 'login' },
        ...{ outcome: 'accepted', user: 'ada', client: '10.0.0.1', port: '22', auth_method: 'password' },
        message: 'Accepted password for ada from 10.0.0.1 port 22 ssh2',
      },
    ],
  ]);

  it('refuses structured data that does not end', () => {
    for (const data of ['[a', '[a k', '[a k=', '[a k="', '[a k="v"', '[a k="v\\"', '[]', '[a k="v"]x', '[a k=v]'])
      assert.equal(syslog5424.score(sampleOf(`${head} ${data}\n`)), 0, data);
  });

  it('reads any value of structured data back', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (value) => {
        fc.pre(!/[\r\n]/.test(value));
        const written = value.replace(/["\]\\]/g, '\\$&');
        assert.equal(firstRecord(syslog5424, `${head} [a@1 k="${written}"] x`)['sd.k'], value);
      }),
    );
  });

  leavesAlone(syslog5424, [...foreignLines, 'Feb  3 04:05:06 web1 app: x', `<34>2 ${time} h p 1 - - x`]);
  readsAnyPieces(syslog5424, [`${head} [a@1 user="ada"] hello`, `${time} web1 cron 5 - - x`]);
});
