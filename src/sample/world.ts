import { dayNumber } from '../model/timeZone';

/** The planted parameters of the world: inputs of the generator, never of a measure. */

/** The published figures of the case study, as fractions. */
export const published = {
  stickiness: 0.1969,
  errorRate: 0.1206,
  /** North America's share of the impacted users. */
  impactedShare: 0.3989,
  /** Enterprise × Tablet's share of the errors. */
  hotShare: 0.1157,
  /** No other cell of device × subscription comes nearer to the hot one than this. */
  coolShareCap: 0.1145,
} as const;

/** 22 September 2025, when errors on Enterprise tablets begin to rise. */
export const onsetDay = dayNumber(2025, 9, 22);
/** Days until the rise is complete. */
export const rampDays = 5;

export const regions = [
  { name: 'North America', share: 0.3989, hoursEast: -6 },
  { name: 'Europe', share: 0.251, hoursEast: 1 },
  { name: 'Asia Pacific', share: 0.2, hoursEast: 8 },
  { name: 'Latin America', share: 0.099, hoursEast: -4 },
  { name: 'Africa', share: 0.0511, hoursEast: 2 },
] as const;
export const northAmerica = 0;

export const devices = ['Desktop', 'Mobile', 'Tablet'] as const;
export const mobile = 1;
const tablet = 2;

/** `share` of users, `zeal` scales how often they come, `weekend` how often on a weekend, `life` in mean days. */
export const subscriptions = [
  { name: 'Free', share: 0.406, zeal: 0.8, weekend: 0.85, life: 820, devices: [0.33, 0.34, 0.33] },
  { name: 'Pro', share: 0.336, zeal: 1, weekend: 0.7, life: 1100, devices: [0.335, 0.33, 0.335] },
  { name: 'Enterprise', share: 0.258, zeal: 1.3, weekend: 0.45, life: 1400, devices: [0.368, 0.37, 0.262] },
] as const;
export const enterprise = 2;

/** A cell of subscription × device. */
export const cellOf = (subscription: number, device: number): number => subscription * devices.length + device;
export const cellCount = subscriptions.length * devices.length;
export const hotCell = cellOf(enterprise, tablet);

/** Versions with the day number of their release; users update some weeks later. */
export const versions = [
  { name: '4.7', released: 0 },
  { name: '4.8', released: dayNumber(2025, 1, 20) },
  { name: '4.9', released: dayNumber(2025, 3, 10) },
  { name: '5.0', released: dayNumber(2025, 5, 5) },
  { name: '5.1', released: dayNumber(2025, 7, 14) },
  { name: '5.2', released: dayNumber(2025, 11, 3) },
  { name: '5.3', released: dayNumber(2025, 12, 1) },
] as const;
/** From 5.2 on, logins on mobiles fail somewhat more. */
export const worseVersion = 5;

/** Error codes with their weight among ordinary errors and among those of the hot cell after the onset. */
export const errorCodes = [
  { name: 'BAD_PASSWORD', ordinary: 0.4, hot: 0.12 },
  { name: 'MFA_FAILED', ordinary: 0.18, hot: 0.06 },
  { name: 'AUTH_TIMEOUT', ordinary: 0.16, hot: 0.72 },
  { name: 'SESSION_EXPIRED', ordinary: 0.14, hot: 0.05 },
  { name: 'RATE_LIMITED', ordinary: 0.08, hot: 0.03 },
  { name: 'SSO_UNAVAILABLE', ordinary: 0.04, hot: 0.02 },
] as const;
