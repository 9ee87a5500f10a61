import { type BesideKpis, type KpiId, kpiIds, type TriangleAnswer } from '../../src/cells/triangle';
import { measureOf } from '../../src/measures/catalogue';
import { changeOf } from '../../src/measures/change';
import type { Diagnosis } from '../../src/model/diagnosis';
import type { Grain } from '../../src/model/grain';
import type { LogInfo } from '../../src/model/logInfo';
import { toldDiagnosis } from '../support/toldDiagnosis';
import { caseStudyLog } from './caseStudy';
import { everyCellScript } from './everyCell';
import { caseStudyAnswer, type Script } from './scriptedHost';
import { shopFields } from './shopFields';

/** The case study as a log of hours or minutes. */
export const scriptOfGrain = (grain: Grain): Script => ({
  ...everyCellScript,
  log: inGrain(caseStudyLog, grain),
  answer: (spec, selection) => inGrain(caseStudyAnswer(spec, selection), grain),
});

const inGrain = <T>(value: T, grain: Grain): T =>
  JSON.parse(JSON.stringify(value), (key, each) => (key === 'grain' ? grain : each));

/** Figures of the case study that were other ones before, or are other ones beside: more, less, as many, none at all. */
function others({ measures }: TriangleAnswer): Omit<BesideKpis, 'name'> {
  const factors: Partial<Record<KpiId, number>> = { mau: 0, stickiness: 1, events: 1.04, errors: 0.9, error_rate: 0.7 };
  const each = <T>(make: (id: KpiId) => T): Record<KpiId, T> =>
    Object.fromEntries(kpiIds.map((id) => [id, make(id)])) as Record<KpiId, T>;
  const before = each((id) => (measures[id] ?? 0) * (factors[id] ?? 1.2));
  const changes = each((id) => changeOf(measureOf(id), before[id], measures[id]));
  return { measures: before, changes, errorRateDifference: [0.031, 0.041] };
}

/** The case study beside Europe and after another year. */
export const comparedScript: Script = {
  ...everyCellScript,
  answer: (spec, selection) => {
    const told = caseStudyAnswer(spec, selection);
    if (told.kind === 'trend') {
      const values = told.answer.values.map((value) => value && value / 2);
      return { kind: 'trend', answer: { ...told.answer, beside: { name: 'Europe', values } } };
    }
    if (told.kind !== 'triangle') return told;
    const figures = others(told.answer);
    const compared = { ...figures, period: { from: '2024-01-01', to: '2025-01-01' } };
    return { kind: 'triangle', answer: { ...told.answer, compared, beside: { ...figures, name: 'Europe' } } };
  },
};

const { inference, source } = caseStudyLog;

/** A log in which no field tells users apart, or errors from successes, or neither. */
export const lackingLogs: readonly LogInfo[] = [
  lacking({ user: [], userKind: null }),
  lacking({ outcome: null }),
  lacking({ user: [], userKind: null, outcome: null }),
];

function lacking(change: Partial<LogInfo['inference']['roles']>): LogInfo {
  return { ...caseStudyLog, inference: { ...inference, roles: { ...inference.roles, ...change } } };
}

/** Of two files, one of which was passed over, with a format that was chosen and one that comes next. */
export const oddLog: LogInfo = {
  ...caseStudyLog,
  inference: { ...inference, roles: { ...inference.roles, userKind: 'client' } },
  source: {
    ...source,
    files: ['/logs/logins-2025.jsonl', '/logs/more.jsonl'],
    passedOver: [{ file: '/logs/photo.png', reason: 'it holds no text' }],
    found: source.found.map((format) => ({
      ...format,
      forced: true,
      runnerUp: { id: 'csv', name: 'CSV', score: 0.4 },
    })),
  },
};

/** A verdict that is against what most of the evidence says, of a log with a fault. */
export const oddDiagnosis: Diagnosis = toldDiagnosis({
  verdict: 'behavioural',
  confidence: 0.55,
  artefacts: [{ what: 'Two days are twice in the log.', share: 0.01, leftOut: true }],
});

const { preview } = shopFields;
const effect = preview?.effect ?? null;

/** The editor of fields: as it is; of stamps without a year, of fields for nothing; while the log is looked at. */
export const everyFieldsView = [
  shopFields,
  {
    ...shopFields,
    preview: preview && {
      ...preview,
      effect: effect && { ...effect, lastYear: 2026, errors: null, users: null, zoneFrom: 'nowhere' as const },
      outcome: preview.outcome && { ...preview.outcome, more: 3 },
      fields: preview.fields.flatMap((guess) =>
        Array.from({ length: 10 }, (_, i) => ({ ...guess, field: `field-${guess.field}-${i}` })),
      ),
    },
  },
  { ...shopFields, preview: null },
] as const;

/** What is shown while there are no cells. */
export const everyStatus = [
  { kind: 'empty' },
  { kind: 'loading', file: '/logs/a.jsonl', progress: null },
  ...(['reading', 'arranging', 'writing'] as const).map((phase) => ({
    kind: 'loading' as const,
    file: '/logs/a.jsonl',
    progress: { phase, bytes: 84_000_000, totalBytes: 190_000_000, records: 531_240 },
  })),
  { kind: 'failed', file: '/logs/a.jsonl', message: 'It holds no text.' },
  { kind: 'failed', file: '/logs/a.jsonl', message: 'It holds too much.', isTooLarge: true },
] as const;
