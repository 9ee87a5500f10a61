import type { Diagnosis, Evidence, Verdict } from './diagnosis';
import { type Format, formatValue } from './format';
import type { Hotspot, HotspotSegment, Onset } from './hotspot';
import { hotspotMembers, hotspotName } from './hotspotWords';
import type { Interval } from './link';
import { plural } from './plural';

/** How days and numbers are written for the reader. */
export interface DiagnosisReader {
  /** A day by its number. */
  day(at: number): string;
  readonly locale?: string | undefined;
}

export const verdictNames: Readonly<Record<Verdict, string>> = {
  technical: 'Technical',
  behavioural: 'Behavioural',
  both: 'Both',
  friction: 'Friction',
  mix: 'Mix',
  no_change: 'No change',
  not_enough_evidence: 'Not enough evidence',
  data_artefact: 'Fault of the log',
};

/** Under it a verdict is told as a perhaps. */
const perhapsUnder = 0.6;

const suretySteps = [
  [0.95, 'Nearly certain'],
  [0.85, 'Very likely'],
  [0.7, 'Likely'],
  [0.5, 'More likely than not'],
] as const;

/** The verdict in one sentence: what, where and since when. */
export function verdictHeadline(diagnosis: Diagnosis, reader: DiagnosisReader): string {
  const { verdict, confidence } = diagnosis;
  const name = verdictNames[verdict];
  const told = isCause(verdict) && confidence < perhapsUnder ? `Perhaps ${name.toLowerCase()}` : name;
  return `${told}: ${sentenceOf[verdict](diagnosis, reader)}`;
}

const isCause = (verdict: Verdict): boolean =>
  verdict === 'technical' || verdict === 'behavioural' || verdict === 'both';

const sentenceOf: Readonly<Record<Verdict, (diagnosis: Diagnosis, reader: DiagnosisReader) => string>> = {
  technical: ({ hotspots, errors, engagement }, reader) =>
    `users leave because of errors${onWords(hotspots)}${sinceWords(errors.onset ?? engagement.onset, reader)}`,
  behavioural: ({ leaving, engagement }, reader) =>
    `users${ofWords(leaving)} come less${sinceWords(engagement.onset, reader)}, and errors do not explain it`,
  both: ({ hotspots, engagement }, reader) =>
    `users come less${sinceWords(engagement.onset, reader)}, in part because of errors${onWords(hotspots)}`,
  friction: ({ hotspots, errors }, reader) =>
    `errors became more${onWords(hotspots)}${sinceWords(errors.onset, reader)}, but no loss of users is seen`,
  mix: ({ engagement }, reader) =>
    `other or fewer users arrive${sinceWords(engagement.onset, reader)}; those who were there come as before`,
  no_change: () => 'users come as before',
  not_enough_evidence: () => 'the log does not tell why users would leave',
  data_artefact: ({ artefacts: [first] }) => first?.what ?? 'what looks like a change is in the log itself',
};

const onWords = (hotspots: readonly Hotspot[]): string => {
  const [first, ...others] = hotspots;
  return first ? ` on ${hotspotName(first)}${others.length > 0 ? ` and ${others.length} more` : ''}` : '';
};

const ofWords = ([first]: readonly { readonly segment: HotspotSegment }[]): string =>
  first ? ` of ${hotspotMembers(first)}` : '';

const sinceWords = (onset: Onset | null, { day }: DiagnosisReader): string => {
  if (!onset) return '';
  return onset.until === null ? ` since ${day(onset.day)}` : ` from ${day(onset.day)} until ${day(onset.until)}`;
};

/** How sure the verdict is, in a word and a number, with what that was calibrated on; '' where there is none to be sure of. */
export function confidenceWords(
  { verdict, confidence, calibratedOn }: Pick<Diagnosis, 'verdict' | 'confidence' | 'calibratedOn'>,
  { locale }: Pick<DiagnosisReader, 'locale'>,
): string {
  if (verdict === 'not_enough_evidence') return '';
  const word = suretySteps.find(([least]) => confidence >= least)?.[1] ?? 'A guess';
  const share = formatValue(confidence, whole, locale);
  if (calibratedOn === 0) return `${word} (${share}, not calibrated).`;
  const logs = `${formatValue(calibratedOn, count, locale)} generated ${plural(calibratedOn, 'log')} of known cause`;
  return `${word}: ${share} of verdicts as sure as this one were right on ${logs}.`;
}

/** What a result speaks for, seen from the verdict: for it, against it, or for none, as all do where there is no verdict. */
export function evidenceSide({ favours }: Evidence, verdict: Verdict): 'for' | 'against' | 'open' {
  if (favours.length === 0 || verdict === 'not_enough_evidence') return 'open';
  return favours.includes(verdict) ? 'for' : 'against';
}

/** The verdicts that a result speaks for, by name. */
export const favoursWords = ({ favours }: Evidence): string =>
  favours.map((verdict) => verdictNames[verdict].toLowerCase()).join(', ') || 'none';

/** The parts of the lost user-days, as fractions that add up to 1; `null` where there is no loss to explain. */
export function lossShares({ technicalShare, behaviouralShare }: Diagnosis) {
  if (!technicalShare) return null;
  const technical = within(technicalShare[1]);
  const behavioural = Math.min(within(behaviouralShare?.[1] ?? 0), 1 - technical);
  return { technical, behavioural, unexplained: Math.max(0, 1 - technical - behavioural) };
}

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** What the lost user-days come from, in a sentence; '' where none are lost. */
export function shareWords(diagnosis: Diagnosis, { locale }: Pick<DiagnosisReader, 'locale'>): string {
  const { verdict, technicalShare, behaviouralShare, engagement } = diagnosis;
  const shares = lossShares(diagnosis);
  if (!shares || !technicalShare) return isCause(verdict) ? 'How much of the loss errors explain cannot be told.' : '';
  const lost = engagement.lostUserDays?.[1];
  const of =
    lost === undefined || lost < 1
      ? 'the lost user-days'
      : `about ${formatValue(Math.round(lost), count, locale)} lost user-days`;
  const own = behaviouralShare
    ? `; users who met no error where errors rose lost ${intervalWords(behaviouralShare, whole, locale)}`
    : '';
  return `Errors explain ${intervalWords(technicalShare, whole, locale)} of ${of}${own}; ${formatValue(shares.unexplained, whole, locale)} is unexplained.`;
}

/** The middle of an interval with its ends, where they are not the same in so many digits: "62% (41% to 80%)". */
export function intervalWords([lo, mid, hi]: Interval, format: Format, locale?: string): string {
  const text = (value: number): string => formatValue(value, format, locale);
  return text(lo) === text(hi) ? text(mid) : `${text(mid)} (${text(lo)} to ${text(hi)})`;
}

/** An onset with the days that it may as well be: "24 Sep 2025 (23 Sep 2025 to 26 Sep 2025), until 2 Oct 2025". */
export function onsetWords({ day: at, lo, hi, until }: Onset, { day }: DiagnosisReader): string {
  const range = lo < hi ? ` (${day(lo)} to ${day(hi)})` : '';
  return `${day(at)}${range}${until === null ? '' : `, until ${day(until)}`}`;
}

const whole: Format = { kind: 'percent', digits: 0 };
const count: Format = { kind: 'count' };
