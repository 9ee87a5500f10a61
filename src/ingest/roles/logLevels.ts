const calm = new Set(
  [
    'trace',
    'debug',
    'verbose',
    'finest',
    'finer',
    'fine',
    'config',
    'info',
    'information',
    'informational',
    'notice',
  ].concat(
    ['warn', 'warning', 'ok', 'success', 'stats', 'log', 'v', 'd', 'i', 'w', 't', 'n'],
    ['trce', 'dbug', 'dbg', 'inf', 'wrn', 'vrb', 'verb'],
  ),
);
const errors = new Set(
  ['error', 'err', 'severe', 'fatal', 'critical', 'crit', 'alert', 'emerg', 'emergency', 'panic', 'dpanic'].concat([
    'failure',
    'fail',
    'ftl',
    'crt',
    'eror',
    'e',
    'f',
    'c',
  ]),
);
/** pino's and bunyan's numbers: 50 error, 60 fatal. */
const errorNumber = 50;

const word = (value: string): string => value.trim().toLowerCase().replace(/\d+$/, '');
const isNumber = (value: string): boolean => /^\d{1,3}$/.test(value);

/** Whether a level is error or worse. */
export const isErrorLevel = (value: string): boolean =>
  isNumber(value) ? Number(value) >= errorNumber : errors.has(word(value));

/** Whether a value is a level that loggers write: a word, or a number of tens. */
export const isLevel = (value: string): boolean =>
  isNumber(value)
    ? Number(value) >= 10 && Number(value) % 10 === 0 && Number(value) <= 100
    : errors.has(word(value)) || calm.has(word(value));
