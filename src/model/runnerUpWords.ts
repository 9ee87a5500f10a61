import * as l10n from '@vscode/l10n';
import { formatValue } from './format';
import type { FoundFormat } from './source';

/** A share of a sample, as people read it. */
export const fitText = (score: number, locale: string): string =>
  formatValue(score, { kind: 'percent', digits: 0 }, locale);

/**
 * How well the next best format fits beside one that was found, and of equal ones why that was taken; `null` where no
 * other fits.
 */
export function runnerUpWords({ score, runnerUp, forced }: FoundFormat, locale: string): string | null {
  if (!runnerUp) return null;
  const [own, next] = [score, runnerUp.score].map((one) => fitText(one, locale));
  const name = `${runnerUp.name} (${runnerUp.id})`;
  if (own === next)
    return forced ? l10n.t('{0} fits as well', name) : l10n.t('{0} fits as well, but is less specific', name);
  return runnerUp.score > score
    ? l10n.t('{0} fits better: {1}', name, `${next}`)
    : l10n.t('next best {0} fits {1}', name, `${next}`);
}
