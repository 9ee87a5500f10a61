/** Words of an outcome, in lower case without punctuation between letters. */
const errors = new Set([
  ...['error', 'err', 'errored', 'failed', 'failure', 'fail', 'failing', 'ko', 'nok', 'notok', 'unsuccessful'],
  ...['denied', 'deny', 'rejected', 'reject', 'refused', 'forbidden', 'unauthorized', 'invalid', 'blocked', 'declined'],
  ...['timeout', 'timedout', 'aborted', 'crashed', 'crash', 'exception', 'fault', 'fatal', 'critical', 'panic', 'bad'],
  ...['internalerror', 'servererror', 'unavailable', 'broken', 'lost', 'dropped', 'expired'],
]);
const successes = new Set([
  ...['success', 'successful', 'succeeded', 'succeed', 'ok', 'okay', 'pass', 'passed', 'completed', 'complete', 'done'],
  ...['accepted', 'accept', 'allowed', 'allow', 'granted', 'approved', 'delivered', 'valid', 'good', 'finished'],
]);
const yes = new Set(['true', '1', 'yes', 'y', 't']);
const no = new Set(['false', '0', 'no', 'n', 'f']);

const folded = (value: string): string => value.toLowerCase().replace(/[\s_-]+/g, '');

export const isErrorWord = (value: string): boolean => errors.has(folded(value));
export const isSuccessWord = (value: string): boolean => successes.has(folded(value));
export const isYes = (value: string): boolean => yes.has(folded(value));
export const isNo = (value: string): boolean => no.has(folded(value));
