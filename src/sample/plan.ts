import * as l10n from '@vscode/l10n';
import { type Preset, type SampleOptions, sampleFormats } from '../model/sampleRequest';
import { onsetDay } from './world';

/** The options as whole numbers: how much of the world the log shows. */
export interface Plan {
  readonly rows: number;
  readonly users: number;
  readonly days: number;
  readonly seed: number;
  /** Day number (days since 1970-01-01) of the first day. */
  readonly firstDay: number;
  /** Index of the day on which errors on Enterprise tablets begin to rise. */
  readonly onset: number;
}

const presets: Readonly<Record<Preset, { rows: number; users: number; days: number }>> = {
  'case-study': { rows: 1_200_000, users: 15_760, days: 365 },
  small: { rows: 20_000, users: 700, days: 90 },
};
const defaultSeed = 2025;
const limits = { rows: 20_000_000, users: 2_000_000, days: 3650, seed: Number.MAX_SAFE_INTEGER };

/** 264 days of 2025 come before 22 September: a log of any length has its onset at this share of its days. */
const daysBeforeOnset = 264 / 365;

/** Options filled in from their preset. @throws RangeError naming the option that is unknown or out of range. */
export function planOf(options: SampleOptions): Plan {
  const preset = Object.hasOwn(presets, options.preset) ? presets[options.preset] : undefined;
  if (!preset) {
    throw new RangeError(l10n.t('unknown preset "{0}"; known: {1}', options.preset, Object.keys(presets).join(', ')));
  }
  if (!sampleFormats.includes(options.format)) {
    throw new RangeError(l10n.t('unknown format "{0}"; known: {1}', options.format, sampleFormats.join(', ')));
  }
  const rows = whole('rows', options.rows ?? preset.rows, 1);
  const scaled = Math.max(1, Math.round((preset.users * rows) / preset.rows));
  const users = Math.min(rows, whole('users', options.users ?? scaled, 1));
  const days = whole('days', options.days ?? preset.days, 1);
  const seed = whole('seed', options.seed ?? defaultSeed, 0);
  const onset = Math.round(days * daysBeforeOnset);
  return { rows, users, days, seed, firstDay: onsetDay - onset, onset };
}

function whole(name: keyof typeof limits, value: number, least: number): number {
  const most = limits[name];
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(l10n.t('{0} must be a whole number from {1} to {2}, not {3}', name, least, most, value));
}
