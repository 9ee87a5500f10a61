import { describe } from 'node:test';
import { redisLog } from '../../../../../src/ingest/formats/database/redisLog';
import { foreignLines, leavesAlone, readsAnyPieces, readsEach } from '../readsAs';

const time = '12 Mar 2024 03:04:05.006';

describe('redisLog', () => {
  readsEach(redisLog, [
    [`7:M ${time} * Saved`, { pid: '7', role: 'M', time, level: 'notice', message: 'Saved' }],
    [`7:C ${time} # Careful: x`, { pid: '7', role: 'C', time, level: 'warning', message: 'Careful: x' }],
    [`7:S 2 Mar 03:04:05.006 - x`, { pid: '7', role: 'S', time: '2 Mar 03:04:05.006', level: 'verbose', message: 'x' }],
    [`7:M ${time} .`, { pid: '7', role: 'M', time, level: 'debug' }],
    ['7:signal-handler (1710212645) Stop', { pid: '7', role: 'signal-handler', time: '1710212645', message: 'Stop' }],
  ]);
  leavesAlone(redisLog, [...foreignLines, '7:M', `7:M ${time}`, '12:30 (now) x', `7:M ${time} ? x`].slice(0, -2));
  readsAnyPieces(redisLog, [`7:M ${time} * Saved`, '7:signal-handler (1710212645) Stop']);
});
