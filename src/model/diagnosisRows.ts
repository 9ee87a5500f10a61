import * as l10n from '@vscode/l10n';
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
import type { Onset } from './hotspot';
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
    row(l10n.t('Verdict'), verdictHeadline(diagnosis, reader)),
    ...(sure === '' ? [] : [row(l10n.t('Confidence'), sure)]),
    ...(share === '' ? [] : [row(l10n.t('Lost user-days'), share)]),
    row(l10n.t('Engagement'), engagementWords(diagnosis, reader)),
    row(l10n.t('Errors'), errorsWords(diagnosis, reader)),
    ...hotspots.map((hotspot) => row(l10n.t('Hotspot'), since(hotspotName(hotspot), hotspot.onset, reader))),
    ...leaving.map(({ segment, change }) =>
      row(l10n.t('Users come less'), `${hotspotMembers({ segment })}: ${intervalWords(change, tenth, reader.locale)}`),
    ),
    ...evidence.map((each) => ({ what: each.test, result: each.result, favours: favoursWords(each) })),
    ...reasons.map((reason) => row(l10n.t('Why'), reason)),
    ...(counterExplanation === null ? [] : [row(l10n.t('What else it could be'), counterExplanation)]),
    ...wouldSettle.map((data) => row(l10n.t('What would settle it'), data)),
    ...artefacts.map(({ what, leftOut }) =>
      row(l10n.t('Fault of the log'), leftOut ? l10n.t('{0} (left out)', what) : what),
    ),
  ];
}

/** How engagement changed, by how much and since when. */
export function engagementWords({ engagement }: Diagnosis, reader: DiagnosisReader): string {
  const { change, onset, detectable } = engagement;
  const told = change
    ? since(l10n.t('user-days against those expected: {0}', intervalWords(change, tenth, reader.locale)), onset, reader)
    : l10n.t('cannot be told');
  if (detectable === null) return told;
  const least = formatValue(detectable, tenth, reader.locale);
  return [told, l10n.t('a change under {0} would mostly not be seen', least)].join('; ');
}

/** The error rates before and after, and since when. */
export function errorsWords({ errors: { before, after, onset } }: Diagnosis, reader: DiagnosisReader): string {
  if (before === null && after === null) return l10n.t('no error rate can be told');
  const rate = (value: number | null): string => formatValue(value, hundredth, reader.locale);
  return since(l10n.t('error rate {0} before, {1} after', rate(before), rate(after)), onset, reader);
}

const since = (what: string, onset: Onset | null, reader: DiagnosisReader): string =>
  onset ? l10n.t('{0}, since {1}', what, onsetWords(onset, reader)) : what;

const tenth: Format = { kind: 'percent', digits: 1 };
const hundredth: Format = { kind: 'percent', digits: 2 };
