/** Seconds that a statement may take, by the setting; a value that is none counts as not set. */
export const sqlTimeout = (value: unknown): number =>
  typeof value === 'number' && value >= 1 && Number.isFinite(value) ? Math.min(value, 86_400) : 30;
