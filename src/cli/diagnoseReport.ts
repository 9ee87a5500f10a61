import { diagnose as diagnosisOf } from '../diagnosis/diagnose';
import type { Diagnosis } from '../model/diagnosis';
import { engagementWords, errorsWords } from '../model/diagnosisRows';
import {
  confidenceWords,
  type DiagnosisReader,
  evidenceSide,
  favoursWords,
  intervalWords,
  onsetWords,
  shareWords,
  verdictHeadline,
} from '../model/diagnosisWords';
import { type Grain, isoUnit } from '../model/grain';
import { hotspotWords } from '../model/hotspotWords';
import { hotspotJson, membersOf, onsetJson } from './hotspotJson';
import type { LoadedLog } from './loadedLog';
import type { Reporter } from './report';
import { roleNotes } from './roleNotes';

/** Whether users leave because of errors or of their own will, with the evidence; a verdict is never an error. */
export const diagnose: Reporter = async ({ operands }, load) => {
  const { info, events, context } = await load(operands);
  const { grain } = info.calendar;
  const found = await diagnosisOf(events, { clauses: context.selection.clauses });
  return {
    json: asJson(found, grain),
    notes: [...notesOf(found, info), ...roleNotes(info.inference)],
    table: [],
    lines: evidenceLines(found),
  };
};

const marks = { for: '+', against: '-', open: ' ' } as const;

/** Each test with its side, and below it the result. */
const evidenceLines = ({ evidence, verdict }: Diagnosis): string[] =>
  evidence.flatMap((each) => {
    const side = evidenceSide(each, verdict);
    const head = `${marks[side]} ${side.padEnd(8)} ${each.test}`;
    return [each.favours.length > 0 ? `${head}  → ${favoursWords(each)}` : head, `           ${each.result}`];
  });

function notesOf(found: Diagnosis, info: LoadedLog['info']): string[] {
  const reader: DiagnosisReader = { day: (at) => isoUnit(at, info.calendar.grain), locale: 'en' };
  const share = shareWords(found, reader);
  const sure = confidenceWords(found, reader);
  const doubt = found.counterExplanation;
  return [
    verdictHeadline(found, reader),
    ...(sure === '' ? [] : [sure]),
    '',
    ...(found.summary === '' ? [] : [found.summary, '']),
    ...(share === '' ? [] : [share]),
    `Engagement: ${engagementWords(found, reader)}.`,
    `Errors: ${errorsWords(found, reader)}.`,
    ...found.hotspots.map((hotspot) => {
      const since = hotspot.onset ? `, since ${onsetWords(hotspot.onset, reader)}` : '';
      return `Hotspot: ${hotspotWords(hotspot, info)}${since}.`;
    }),
    ...found.leaving.map(
      ({ segment, change }) =>
        `Users come less: ${hotspotWords({ segment }, info)}, ${intervalWords(change, { kind: 'percent', digits: 1 }, 'en')}.`,
    ),
    ...found.artefacts.map(({ what, leftOut }) => `Fault of the log: ${what}${leftOut ? ' (left out)' : ''}`),
    ...(found.reasons.length > 0 ? [`Why: ${found.reasons.join(' ')}`] : []),
    ...(doubt === null ? [] : [`What else it could be: ${doubt}`]),
    ...(found.wouldSettle.length > 0 ? [`What would settle it: ${found.wouldSettle.join(' ')}`] : []),
  ];
}

const asJson = (found: Diagnosis, grain: Grain) => ({
  ...found,
  engagement: { ...found.engagement, onset: onsetJson(found.engagement.onset, grain) },
  errors: { ...found.errors, onset: onsetJson(found.errors.onset, grain) },
  hotspots: found.hotspots.map((hotspot) => hotspotJson(hotspot, grain)),
  leaving: found.leaving.map(({ segment, ...each }) => ({ segment: Object.fromEntries(membersOf(segment)), ...each })),
});
