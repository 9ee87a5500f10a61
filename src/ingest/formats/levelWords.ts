import { ByteWords } from '../bytes/byteWords';

/** Words that text logs write for a level. */
export const levelWords = new ByteWords([
  ...['trace', 'debug', 'info', 'notice', 'warn', 'warning', 'error', 'err', 'crit', 'critical', 'fatal', 'severe'],
  ...['alert', 'emerg', 'panic', 'verbose', 'information'],
]);
