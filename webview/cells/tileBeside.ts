import * as l10n from '@vscode/l10n';
import { type BesideKpis, formatValue, type KpiId, measureOf, type TriangleAnswer } from '../../src/protocol';
import { changeText } from './changeText';
import { shortLabel } from './shortLabel';
import type { TileBeside } from './tile';

/** The other side of a comparison, where the answer has one. */
export const besideOf = ({ beside }: TriangleAnswer): BesideKpis | null =>
  beside && 'measures' in beside ? beside : null;

/** A measure of the other side, and how the selection differs from it; `null` where nothing is compared. */
export function tileBeside(id: KpiId, answer: TriangleAnswer, locale: string): TileBeside | null {
  const beside = besideOf(answer);
  if (!beside) return null;
  const change = beside.changes[id];
  const difference = change === null ? '' : withInterval(changeText(change, locale), id, beside, locale);
  return {
    figure: formatValue(beside.measures[id], measureOf(id).format, locale),
    name: shortLabel(beside.name, 80),
    difference,
  };
}

/** That of the difference of error rates (Newcombe): of other measures none is known that is sound. */
function withInterval(change: string, id: KpiId, { errorRateDifference }: BesideKpis, locale: string): string {
  if (id !== 'error_rate' || !errorRateDifference) return change;
  const [low = '', high = ''] = errorRateDifference.map((by) =>
    formatValue(by * 100, { kind: 'mean', digits: 1 }, locale),
  );
  const isBeyondChance = errorRateDifference[0] > 0 || errorRateDifference[1] < 0;
  return isBeyondChance
    ? l10n.t('{0} (95 % interval {1} to {2} pt)', change, low, high)
    : l10n.t('{0} (95 % interval {1} to {2} pt, could be chance)', change, low, high);
}
