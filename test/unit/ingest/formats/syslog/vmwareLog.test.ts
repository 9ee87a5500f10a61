import { describe } from 'node:test';
import { vmwareLog } from '../../../../../src/ingest/formats/syslog/vmwareLog';
import { foreignLines, leavesAlone, readsAnyPieces, readsEach } from '../readsAs';

const time = '2024-01-02T03:04:05.006Z';
const head = { time, level: 'info', program: 'vpxa', pid: '12' };

describe('vmwareLog', () => {
  readsEach(vmwareLog, [
    [
      `${time} info vpxa[12] [Originator@6876 sub=Core opID=a-1] up`,
      { ...head, sub: 'Core', opID: 'a-1', message: 'up' },
    ],
    [`${time} info vpxa[12] [Originator@6876 sub=a=b user=] up`, { ...head, sub: 'a=b', message: 'up' }],
    [`${time} info vpxa[12] [Originator@6876]`, head],
    [`${time} info vpxa[12] [Originator@6876 sub`, head],
  ]);
  leavesAlone(vmwareLog, [...foreignLines, `${time} host vpxa[12] [Originator@6876 sub=Core] up`]);
  readsAnyPieces(vmwareLog, [`${time} info vpxa[12] [Originator@6876 sub=Core opID=a-1] up`]);
});
