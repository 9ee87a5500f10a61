import { textTable } from '../../src/cli/textTable';
import { verdicts } from '../../src/model/diagnosis';
import type { CaseResult } from './caseResult';
import { type Summary, summaryOf } from './summary';

/** What `npm run eval` prints: scores by scenario and severity, then those of all. */
export function summaryText(results: readonly CaseResult[]): string {
  const ids = [...new Set(results.map(({ choice }) => choice.id))];
  const groups = ids.flatMap((id) => {
    const ofId = results.filter(({ choice }) => choice.id === id);
    const levels = [...new Set(ofId.map(({ choice }) => choice.severity))];
    return levels.map((level) => ({
      name: [id, String(level)],
      summary: summaryOf(ofId.filter(({ choice }) => choice.severity === level)),
    }));
  });
  const all = summaryOf(results);
  const hasVerdicts = all.verdicts !== null;
  const rows = [...groups, { name: ['all', ''], summary: all }].map(({ name, summary }) => [
    ...name,
    ...rowOf(summary, hasVerdicts),
  ]);
  const head = ['scenario', 'severity', ...headOf(hasVerdicts)];
  const note = hasVerdicts
    ? verdictText(all)
    : 'No verdict is told yet: segments and onsets of the hotspots alone are scored.\n';
  return `${textTable([head, ...rows])}\n${note}${timesText(all)}`;
}

const headOf = (hasVerdicts: boolean): readonly string[] => [
  'cases',
  ...(hasVerdicts ? ['right'] : []),
  'precision',
  'recall',
  'F1',
  'exact F1',
  'hit@3',
  'false alarms',
  'onset days',
  'onset ≤ 3 d',
  'onset covered',
];

const rowOf = ({ cases, verdicts: told, segments, errorOnset }: Summary, hasVerdicts: boolean): readonly string[] => [
  String(cases),
  ...(hasVerdicts ? [percent(told?.accuracy ?? null)] : []),
  ...[segments.precision, segments.recall, segments.f1, segments.exactF1, segments.inFirstThree].map(percent),
  percent(segments.falseAlarms),
  errorOnset.medianDays === null ? '' : errorOnset.medianDays.toFixed(1),
  percent(errorOnset.within3Days),
  percent(errorOnset.covered),
];

function verdictText({ verdicts: told, technicalShare, lostUserDays, engagementOnset }: Summary): string {
  if (!told) return '';
  const known = verdicts.filter((verdict) => told.confusion[verdict]);
  const matrix = textTable([
    ['true \\ told', ...verdicts],
    ...known.map((truth) => [truth, ...verdicts.map((verdict) => String(told.confusion[truth]?.[verdict] ?? ''))]),
  ]);
  const { bins, ece, brier, surest } = told.calibration;
  const reliability = textTable([
    ['confidence', 'cases', 'mean', 'right'],
    ...bins.map((bin, i) => [
      `${i * 10}–${i * 10 + 10} %`,
      String(bin.cases),
      percent(bin.confidence),
      percent(bin.right),
    ]),
  ]);
  return [
    `verdicts: ${percent(told.accuracy)} right, macro F1 ${told.macroF1.toFixed(3)}, mean cost ${told.cost.toFixed(3)}, false "technical" ${percent(told.falseTechnical)}`,
    matrix,
    reliability,
    `ECE ${ece.toFixed(3)}, Brier ${brier.toFixed(3)}; the surest ${surest.map(({ share, right }) => `${percent(share)}: ${percent(right)}`).join(', ')} right`,
    `engagement onset: median ${engagementOnset.medianDays ?? '–'} days, ${percent(engagementOnset.within3Days)} within 3`,
    `technical share: median error ${percent(technicalShare.medianError)}, covered ${percent(technicalShare.covered)}`,
    `lost user-days: median error ${percent(lostUserDays.medianError)}, covered ${percent(lostUserDays.covered)}`,
    '',
  ].join('\n');
}

const timesText = ({ milliseconds, impactedUsers }: Summary): string =>
  `impacted users: median error ${percent(impactedUsers)}\n${Object.entries(milliseconds)
    .map(([stage, { median, most }]) => `${stage}: median ${median} ms, at most ${most} ms\n`)
    .join('')}`;

const percent = (share: number | null): string => (share === null ? '' : `${(100 * share).toFixed(0)} %`);
