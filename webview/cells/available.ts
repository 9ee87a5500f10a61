import { type LogInfo, type MatrixMeasure, measureOf } from '../../src/protocol';

/** Why a log cannot answer a measure, or `null` where it can. */
export function whyNot(measure: MatrixMeasure, { inference }: Pick<LogInfo, 'inference'>): string | null {
  const { user, outcome } = inference.roles;
  const { needs } = measureOf(measure);
  if (needs !== null && needs !== 'user' && outcome === null) return 'No field tells errors from successes';
  if (needs !== null && needs !== 'outcome' && user.length === 0) return 'No field tells users apart';
  return null;
}

/** The measure itself where the log can answer it, else the nearest that it can. */
export function nearest(measure: MatrixMeasure, log: Pick<LogInfo, 'inference'>): MatrixMeasure {
  const choices = [measure, 'errors', 'events'] as const;
  return choices.find((choice) => whyNot(choice, log) === null) ?? 'events';
}
