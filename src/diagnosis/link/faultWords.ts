/** Whose fault an error is. */
export type Fault = 'own' | 'service';

const serviceForSure = new Set([
  ...['unavailable', 'internal', 'gateway', 'upstream', 'backend', 'database', 'db', 'server', 'crash', 'crashed'],
  ...['panic', 'fatal', 'unreachable', 'outage', 'overload', 'overloaded', 'overflow', 'oom', 'deadlock', 'exception'],
  ...['throttled', 'maintenance', 'degraded', 'unexpected', 'econnrefused', 'econnreset', 'etimedout', 'enotfound'],
]);
const own = new Set([
  ...['password', 'passwd', 'passcode', 'pin', 'credential', 'credentials', 'username', 'login', 'mfa', '2fa', 'otp'],
  ...['totp', 'captcha', 'locked', 'lockout', 'unauthorized', 'unauthorised', 'unauthenticated', 'forbidden', 'denied'],
  ...['permission', 'permissions', 'invalid', 'incorrect', 'wrong', 'mistyped', 'validation', 'expired', 'disabled'],
  ...['canceled', 'cancelled', 'declined', 'insufficient', 'unknown', 'missing', 'malformed', 'challenge', 'suspended'],
]);
const service = new Set([
  ...[
    'timeout',
    'timed',
    'connection',
    'network',
    'socket',
    'reset',
    'refused',
    'dns',
    'ssl',
    'tls',
    'service',
    'system',
  ],
  ...['limited', 'limit', 'capacity', 'slow', 'latency', 'memory', 'disk', 'io', 'down', 'broken', 'lost', 'aborted'],
]);
/** Of status 4xx, those that are no fault of who asks. */
const serviceStatus = new Set([408, 421, 425, 429, 499]);

/** Whose fault an error is by the words of its code or reason, or by its status; `null` where they do not tell. */
export function faultOf(text: string): Fault | null {
  const words = wordsOf(text.slice(0, 200));
  if (words.some((word) => serviceForSure.has(word))) return 'service';
  const status = words.map(statusOf).find((one) => one !== null);
  if (status) return status;
  if (words.some((word) => own.has(word))) return 'own';
  return words.some((word) => service.has(word)) ? 'service' : null;
}

/** `badPassword`, `BAD_PASSWORD` and `bad password` are the same two words. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

function statusOf(word: string): Fault | null {
  if (word.length !== 3 || !(Number(word) >= 400 && Number(word) < 600)) return null;
  return Number(word) >= 500 || serviceStatus.has(Number(word)) ? 'service' : 'own';
}
