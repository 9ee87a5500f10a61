import type { DialectId } from '../../model/sampleRequest';
import type { Trait } from './trait';

export interface Member {
  readonly name: string;
  readonly share: number;
}

/** How a log calls things: its fields and their values. Nothing that is told of a scenario may depend on it. */
export interface Dialect {
  readonly time: string;
  /** Whether times are numbers: milliseconds since 1970. */
  readonly epoch: boolean;
  readonly user: string;
  readonly userPrefix: string;
  readonly outcome: { readonly field: string; readonly success: string; readonly error: string };
  /** The field that says what an error is. */
  readonly code: string;
  /** Faults of the service, and those of users. */
  readonly serviceCodes: readonly string[];
  readonly userCodes: readonly string[];
  readonly fields: Readonly<Record<Trait, string>>;
  readonly members: Readonly<Record<Trait, readonly Member[]>>;
  /** The places of operating systems that a device may have, by device. */
  readonly systems: readonly (readonly number[])[];
  /** The share of days of users on which the region is not told. */
  readonly regionless: number;
}

const membersOf = (text: string): readonly Member[] =>
  text.split(', ').map((pair) => {
    const at = pair.lastIndexOf(' ');
    return { name: pair.slice(0, at), share: Number(pair.slice(at + 1)) };
  });

export const dialects: Readonly<Record<DialectId, Dialect>> = {
  usual: {
    time: 'timestamp',
    epoch: false,
    user: 'user_id',
    userPrefix: 'u_',
    outcome: { field: 'status', success: 'success', error: 'error' },
    code: 'error_code',
    serviceCodes: ['SERVICE_UNAVAILABLE', 'GATEWAY_TIMEOUT', 'INTERNAL_ERROR'],
    userCodes: ['BAD_PASSWORD', 'MFA_FAILED', 'ACCOUNT_LOCKED'],
    fields: {
      region: 'region',
      tier: 'subscription',
      device: 'device',
      os: 'os',
      channel: 'channel',
      version: 'app_version',
    },
    members: {
      region: membersOf('US 0.3, DE 0.2, IN 0.16, BR 0.13, CA 0.11, MX 0.1'),
      tier: membersOf('Free 0.5, Pro 0.3, Enterprise 0.2'),
      device: membersOf('Mobile 0.4, Desktop 0.35, Tablet 0.25'),
      os: membersOf('Android 0.3, iOS 0.3, Windows 0.25, macOS 0.15'),
      channel: membersOf('organic 0.4, ads 0.3, referral 0.2, partner 0.1'),
      version: membersOf('4.0 0, 4.1 0, 4.2 0, 4.3 0, 4.10 0'),
    },
    systems: [
      [0, 1],
      [2, 3],
      [1, 0],
    ],
    regionless: 0,
  },
  other: {
    time: 'ts',
    epoch: true,
    user: 'account',
    userPrefix: 'acc-',
    outcome: { field: 'result', success: 'ok', error: 'failed' },
    code: 'reason',
    serviceCodes: ['upstream timeout', 'connection reset', 'http 503', 'storage unavailable'],
    userCodes: ['wrong password', 'second factor rejected'],
    fields: { region: 'area', tier: 'plan', device: 'client', os: 'platform', channel: 'source', version: 'build' },
    members: {
      region: membersOf('north 0.26, south 0.18, east 0.15, west 0.12, isles 0.1, coast 0.08, hills 0.06, delta 0.05'),
      tier: membersOf('starter 0.45, team 0.3, business 0.17, global 0.08'),
      device: membersOf('phone 0.45, browser 0.32, kiosk 0.14, tv 0.09'),
      os: membersOf('penguin 0.4, robot 0.35, window 0.25'),
      channel: membersOf('search 0.35, friend 0.3, store 0.2, event 0.15'),
      version: membersOf('r101 0, r108 0, r117 0, r120 0, r133 0'),
    },
    systems: [[1, 0], [2, 0], [0], [1]],
    regionless: 0.12,
  },
};
