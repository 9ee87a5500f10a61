import { ByteWords } from '../../bytes/byteWords';

/** Names of levels that are hardly ever words of a sentence. */
export const clearLevels: readonly string[] = [
  ...['trace', 'trce', 'debug', 'dbug', 'dbg', 'info', 'information', 'inf', 'warn', 'warning', 'wrn', 'error', 'err'],
  ...['fatal', 'ftl', 'severe', 'critical', 'vrb'],
];
/** Names of levels that a sentence may hold as well. */
const spokenLevels = ['verbose', 'notice', 'crit', 'alert', 'emerg', 'emergency', 'panic', 'dpanic', 'eror'];
/** Names of levels that are as likely the name of a host or a program. */
const ambiguousLevels = ['verb', 'finest', 'finer', 'fine', 'config', 'crt', 'fail', 'failure', 'success', 'stats'];

/** All words that logs write for a level. */
export const allLevels: readonly string[] = [...clearLevels, ...spokenLevels, ...ambiguousLevels];

/** Those that are taken for a level also where a host or a program may stand. */
export const levelWords = new ByteWords([...clearLevels, ...spokenLevels]);
