import type { Diagnosis } from './diagnosis';
import {
  confidenceWords,
  type DiagnosisReader,
  favoursWords,
  intervalWords,
  onsetWords,
  shareWords,
  verdictHeadline,
} from './diagnosisWords';
import { type Format, formatValue } from './format';
import { hotspotMembers, hotspotName } from './hotspotWords';

/** A line of a diagnosis: what was asked, the result in words, and the verdicts that it speaks for, '' where it is no test. */
export interface DiagnosisRow {
  readonly what: string;
  readonly result: string;
  readonly favours: string;
}

/** All that a diagnosis tells, one thing a row: to read as a table, to copy and to write to a file. */
export function diagnosisRows(diagnosis: Diagnosis, reader: DiagnosisReader): readonly DiagnosisRow[] {
  const { evidence, counterExplanation, wouldSettle, artefacts, leaving, hotspots, reasons } = diagnosis;
  const share = shareWords(diagnosis, reader);
  const sure = confidenceWords(diagnosis, reader);
  const row = (what: string, result: string): DiagnosisRow => ({ what, result, favours: '' });
  return [
    row('Verdict', verdictHeadline(diagnosis, reader)),
    ...(sure === '' ? [] : [row('Confidence', sure)]),
    ...(share === '' ? [] : [row('Lost user-days', share)]),
    row('Engagement', engagementWords(diagnosis, reader)),
    row('Errors', errorsWords(diagnosis, reader)),
    ...hotspots.map((hotspot) =>
      row('Hotspot', `${hotspotName(hotspot)}${hotspot.onset ? `, since ${onsetWords(hotspot.onset, reader)}` : ''}`),
    ),
    ...leaving.map(({ segment, change }) =>
      row('Users come less', `${hotspotMembers({ segment })}: ${intervalWords(change, tenth, reader.locale)}`),
    ),
    ...evidence.map((each) => ({ what: each.test, result: each.result, favours: favoursWords(each) })),
    ...reasons.map((reason) => row('Why', reason)),
    ...(counterExplanation === null ? [] : [row('What else it could be', counterExplanation)]),
    ...wouldSettle.map((data) => row('What would settle it', data)),
    ...artefacts.map(({ what, leftOut }) => row('Fault of the log', leftOut ? `${what} (left out)` : what)),
  ];
}

/** How engagement changed, by how much and since when. */
export function engagementWords({ engagement }: Diagnosis, reader: DiagnosisReader): string {
  const { change, onset, detectable } = engagement;
  const least =
    detectable === null
      ? ''
      : `; a change under ${formatValue(detectable, tenth, reader.locale)} would mostly not be seen`;
  if (!change) return `cannot be told${least}`;
  const since = onset ? `, since ${onsetWords(onset, reader)}` : '';
  return `user-days against those expected: ${intervalWords(change, tenth, reader.locale)}${since}${least}`;
}

/** The error rates before and after, and since when. */
export function errorsWords({ errors: { before, after, onset } }: Diagnosis, reader: DiagnosisReader): string {
  if (before === null && after === null) return 'no error rate can be told';
  const rate = (value: number | null): string => formatValue(value, hundredth, reader.locale);
  const since = onset ? `, since ${onsetWords(onset, reader)}` : '';
  return `error rate ${rate(before)} before, ${rate(after)} after${since}`;
}

const tenth: Format = { kind: 'percent', digits: 1 };
const hundredth: Format = { kind: 'percent', digits: 2 };
