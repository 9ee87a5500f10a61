import { type MatrixMeasure, type MeasureId, measureOf, type PanelLog } from '../../src/protocol';

/** Why a log cannot answer a measure, or `null` where it can. */
export function whyNot(measure: MeasureId, { userKind, hasOutcome }: PanelLog): string | null {
  const { needs } = measureOf(measure);
  if (needs !== null && needs !== 'user' && !hasOutcome) return 'No field tells errors from successes';
  if (needs !== null && needs !== 'outcome' && userKind === null) return 'No field tells users apart';
  return null;
}

/** The measure itself where the log can answer it, else the nearest that it can. */
export function nearest(measure: MatrixMeasure, log: PanelLog): MatrixMeasure {
  const choices = [measure, 'errors', 'events'] as const;
  return choices.find((choice) => whyNot(choice, log) === null) ?? 'events';
}
