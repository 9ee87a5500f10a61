import type { Judged } from './verdictScores';

export interface Calibration {
  /** By tenths of confidence: how sure on average, how often right. */
  readonly bins: readonly { readonly cases: number; readonly confidence: number; readonly right: number }[];
  /** The expected calibration error: the mean distance of the two, by cases. Source: Naeini et al., AAAI 2015. */
  readonly ece: number;
  /** The mean square of confidence minus being right. Source: Brier, Monthly Weather Review 78 (1950). */
  readonly brier: number;
  /** How often the surest are right, by the share of cases that they are. */
  readonly surest: readonly { readonly share: number; readonly right: number }[];
}

const bins = 10;

/** Whether verdicts are as sure as they are right. */
export function calibration(cases: readonly Judged[]): Calibration {
  const scored = cases.map(({ truth, told, confidence }) => ({ confidence, right: Number(truth === told) }));
  const table = Array.from({ length: bins }, (_, bin) =>
    scored.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin),
  ).map((inBin) => ({
    cases: inBin.length,
    confidence: mean(inBin.map(({ confidence }) => confidence)),
    right: mean(inBin.map(({ right }) => right)),
  }));
  const sorted = [...scored].sort((a, b) => b.confidence - a.confidence);
  return {
    bins: table,
    ece:
      table.reduce((sum, bin) => sum + bin.cases * Math.abs(bin.confidence - bin.right), 0) /
      Math.max(1, scored.length),
    brier: mean(scored.map(({ confidence, right }) => (confidence - right) ** 2)),
    surest: [0.25, 0.5, 0.75, 1].map((share) => ({
      share,
      right: mean(sorted.slice(0, Math.ceil(share * sorted.length)).map(({ right }) => right)),
    })),
  };
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
