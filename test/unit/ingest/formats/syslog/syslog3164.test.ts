import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { syslog3164 } from '../../../../../src/ingest/formats/syslog/syslog3164';
import { recordsOf } from '../../recordsOf';
import { firstRecord, foreignLines, leavesAlone, readsAnyPieces, readsEach } from '../readsAs';

const time = 'Feb  3 04:05:06';
const word = fc.stringMatching(/^[a-z][a-z0-9.-]{0,8}$/).filter((text) => !/^(info|warn|error|debug)/.test(text));

describe('syslog3164', () => {
  readsEach(syslog3164, [
    [`${time} web1 app[12]: it: works`, { time, host: 'web1', program: 'app', pid: '12', message: 'it: works' }],
    [`${time} web1 app: works`, { time, host: 'web1', program: 'app', message: 'works' }],
    [`${time} web1 app:`, { time, host: 'web1', program: 'app' }],
    [`${time} app[12]: no host`, { time, program: 'app', pid: '12', message: 'no host' }],
    [`${time} web1 a sentence, no program`, { time, host: 'web1', message: 'a sentence, no program' }],
    [`${time} --- last message repeated 3 times ---`, { time, message: '--- last message repeated 3 times ---' }],
    [`${time} web1 syslogd 1.5.0: restart`, { time, host: 'web1', program: 'syslogd 1.5.0', message: 'restart' }],
    [`${time} mac Some App He[7]: x`, { time, host: 'mac', program: 'Some App He', pid: '7', message: 'x' }],
    [`${time} web1 mail/smtpd[1]: x`, { time, host: 'web1', program: 'mail/smtpd', pid: '1', message: 'x' }],
    [
      `${time} web1 com.example.agent[1] (x): y`,
      {
        ...{ time, host: 'web1', program: 'com.example.agent', pid: '1', message: '(x): y' },
      },
    ],
    [`${time} fe80::1 app: x`, { time, host: 'fe80::1', program: 'app', message: 'x' }],
    [`${time} [notice] Opening log file`, { time, level: 'notice', message: 'Opening log file' }],
    [`${time} ERROR it broke`, { time, level: 'ERROR', message: 'it broke' }],
    [`${time}.250  000A1 I memory 5`, { time: `${time}.250`, message: '000A1 I memory 5' }],
    [`${time} 2024 web1 app: x`, { time: `${time} 2024`, host: 'web1', program: 'app', message: 'x' }],
    ['Feb 13 2024 04:05:06 fw : x', { time: 'Feb 13 2024 04:05:06', host: 'fw', message: ': x' }],
    [
      `<34>${time} web1 app: x`,
      {
        ...{ time, host: 'web1', program: 'app', message: 'x', level: 'crit', facility: 'auth' },
      },
    ],
    [
      '2024-01-02T03:04:05.123456+01:00 web1 app[1]: x',
      {
        ...{ time: '2024-01-02T03:04:05.123456+01:00', host: 'web1', program: 'app', pid: '1', message: 'x' },
      },
    ],
  ]);

  it('takes a line that it does not know for the rest of the record above', () => {
    const { records, rejects } = recordsOf(syslog3164, `${time} web1 app: a\n\tmore\nand more\n${time} web1 app: b`);
    assert.deepEqual([records.map(({ line }) => line), rejects], [[1, 4], []]);
  });

  it('reads severity and facility out of any priority', () => {
    assert.equal(firstRecord(syslog3164, `<191>${time} h p: x`).level, 'debug');
    assert.equal(firstRecord(syslog3164, `<0>${time} h p: x`).facility, 'kern');
    assert.deepEqual(recordsOf(syslog3164, `<192>${time} h p: x`).records, []);
  });

  it('reads any record back that is written with host, program and pid', () => {
    const message = fc
      .string({ minLength: 1, maxLength: 30 })
      .filter((text) => /^\S[^\r\n]*$/.test(text) && !/\r/.test(text));
    fc.assert(
      fc.property(word, word, fc.nat(99_999), message, (host, program, pid, text) => {
        const record = firstRecord(syslog3164, `${time} ${host} ${program}[${pid}]: ${text}`);
        assert.deepEqual([record.host, record.program, record.pid, record.message], [host, program, String(pid), text]);
      }),
    );
  });

  leavesAlone(syslog3164, foreignLines);
  readsAnyPieces(syslog3164, [`${time} web1 app[12]: works`, `<34>${time} app: x`, '2024-01-02T03:04:05Z h p: x']);
});
