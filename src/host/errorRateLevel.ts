/** How an error rate stands to the thresholds of the settings. */
export interface RateLevel {
  readonly level: 'warning' | 'error';
  /** The threshold that it has reached, as a fraction. */
  readonly threshold: number;
}

/** Shares from which on an error rate is of a level; `null` for never. */
export interface RateThresholds {
  readonly warning: number | null;
  readonly error: number | null;
}

/** The settings, in per cent, as fractions; a value that is no percentage counts as not set. */
export function rateThresholds(setting: (key: string) => unknown): RateThresholds {
  const share = (key: string): number | null => {
    const percent = setting(key);
    return typeof percent === 'number' && percent >= 0 && percent <= 100 ? percent / 100 : null;
  };
  return { warning: share('statusBar.errorRateWarning'), error: share('statusBar.errorRateError') };
}

/** The level of an error rate, if it has reached one; the higher one where it has reached both. */
export function rateLevel(rate: number | null, { warning, error }: RateThresholds): RateLevel | null {
  if (rate === null) return null;
  if (error !== null && rate >= error) return { level: 'error', threshold: error };
  return warning !== null && rate >= warning ? { level: 'warning', threshold: warning } : null;
}
