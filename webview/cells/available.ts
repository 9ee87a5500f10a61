import * as l10n from '@vscode/l10n';
import { type MatrixMeasure, type MeasureId, measureOf, type PanelLog } from '../../src/protocol';

/** Why a log cannot answer a measure, or `null` where it can. */
export function whyNot(measure: MeasureId, log: PanelLog): string | null {
  const lack = lackOf(measure, log);
  if (lack === null) return null;
  return lack === 'outcome' ? l10n.t('No field tells errors from successes') : l10n.t('No field tells users apart');
}

/** What is counted in the place of a measure that a log cannot answer, and why; '' where it can. */
export function countedInstead(measure: MeasureId, log: PanelLog): string {
  const lack = lackOf(measure, log);
  if (lack === null) return '';
  return lack === 'outcome'
    ? l10n.t('No field tells errors from successes, so events are counted.')
    : l10n.t('No field tells users apart, so errors are counted.');
}

function lackOf(measure: MeasureId, { userKind, hasOutcome }: PanelLog): 'outcome' | 'user' | null {
  const { needs } = measureOf(measure);
  if (needs !== null && needs !== 'user' && !hasOutcome) return 'outcome';
  return needs !== null && needs !== 'outcome' && userKind === null ? 'user' : null;
}

/** The measure itself where the log can answer it, else the nearest that it can. */
export function nearest(measure: MatrixMeasure, log: PanelLog): MatrixMeasure {
  const choices = [measure, 'errors', 'events'] as const;
  return choices.find((choice) => whyNot(choice, log) === null) ?? 'events';
}
