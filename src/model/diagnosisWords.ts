import * as l10n from '@vscode/l10n';
import type { Diagnosis, Evidence, Verdict } from './diagnosis';
import { type Format, formatValue } from './format';
import type { Onset } from './hotspot';
import type { Interval } from './link';
import { inSentence } from './textLocale';
import { verdictSentence } from './verdictSentence';

/** How days and numbers are written for the reader. */
export interface DiagnosisReader {
  /** A day by its number. */
  day(at: number): string;
  readonly locale?: string | undefined;
}

export const verdictNames: Readonly<Record<Verdict, string>> = {
  technical: l10n.t('Technical'),
  behavioural: l10n.t('Behavioural'),
  both: l10n.t('Both'),
  friction: l10n.t('Friction'),
  mix: l10n.t('Mix'),
  no_change: l10n.t('No change'),
  not_enough_evidence: l10n.t('Not enough evidence'),
  data_artefact: l10n.t('Fault of the log'),
};

const perhaps: Readonly<Partial<Record<Verdict, string>>> = {
  technical: l10n.t('Perhaps technical'),
  behavioural: l10n.t('Perhaps behavioural'),
  both: l10n.t('Perhaps both'),
};

/** A verdict within a sentence. */
export const verdictWord = (verdict: Verdict): string => inSentence(verdictNames[verdict]);

/** Under it a verdict is told as a perhaps. */
const perhapsUnder = 0.6;

const suretySteps = [
  [0.95, l10n.t('Nearly certain')],
  [0.85, l10n.t('Very likely')],
  [0.7, l10n.t('Likely')],
  [0.5, l10n.t('More likely than not')],
] as const;

/** The verdict in one sentence: what, where and since when. */
export function verdictHeadline(diagnosis: Diagnosis, reader: DiagnosisReader): string {
  const { verdict, confidence } = diagnosis;
  const unsure = confidence < perhapsUnder ? perhaps[verdict] : undefined;
  return `${unsure ?? verdictNames[verdict]}: ${verdictSentence(diagnosis, reader)}`;
}

const isCause = (verdict: Verdict): boolean =>
  verdict === 'technical' || verdict === 'behavioural' || verdict === 'both';

/** How sure the verdict is, in a word and a number, with what that was calibrated on; '' where there is none to be sure of. */
export function confidenceWords(
  { verdict, confidence, calibratedOn }: Pick<Diagnosis, 'verdict' | 'confidence' | 'calibratedOn'>,
  { locale }: Pick<DiagnosisReader, 'locale'>,
): string {
  if (verdict === 'not_enough_evidence') return '';
  const word = suretySteps.find(([least]) => confidence >= least)?.[1] ?? l10n.t('A guess');
  const share = formatValue(confidence, whole, locale);
  if (calibratedOn === 0) return l10n.t('{0} ({1}, not calibrated).', word, share);
  if (calibratedOn === 1)
    return l10n.t(
      '{0}: {1} of verdicts as sure as this one were right on 1 generated log of known cause.',
      word,
      share,
    );
  return l10n.t(
    '{0}: {1} of verdicts as sure as this one were right on {2} generated logs of known cause.',
    word,
    share,
    formatValue(calibratedOn, count, locale),
  );
}

/** What a result speaks for, seen from the verdict: for it, against it, or for none, as all do where there is no verdict. */
export function evidenceSide({ favours }: Evidence, verdict: Verdict): 'for' | 'against' | 'open' {
  if (favours.length === 0 || verdict === 'not_enough_evidence') return 'open';
  return favours.includes(verdict) ? 'for' : 'against';
}

/** The verdicts that a result speaks for, by name. */
export const favoursWords = ({ favours }: Evidence): string => favours.map(verdictWord).join(', ') || l10n.t('none');

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
  if (!shares || !technicalShare)
    return isCause(verdict) ? l10n.t('How much of the loss errors explain cannot be told.') : '';
  const lost = engagement.lostUserDays?.[1];
  const of =
    lost === undefined || lost < 1
      ? l10n.t('the lost user-days')
      : l10n.t('about {0} lost user-days', formatValue(Math.round(lost), count, locale));
  const explained = intervalWords(technicalShare, whole, locale);
  const unexplained = formatValue(shares.unexplained, whole, locale);
  if (!behaviouralShare) return l10n.t('Errors explain {0} of {1}; {2} is unexplained.', explained, of, unexplained);
  return l10n.t(
    'Errors explain {0} of {1}; users who met no error where errors rose lost {2}; {3} is unexplained.',
    explained,
    of,
    intervalWords(behaviouralShare, whole, locale),
    unexplained,
  );
}

/** The middle of an interval with its ends, where they are not the same in so many digits: "62% (41% to 80%)". */
export function intervalWords([lo, mid, hi]: Interval, format: Format, locale?: string): string {
  const text = (value: number): string => formatValue(value, format, locale);
  return text(lo) === text(hi) ? text(mid) : l10n.t('{0} ({1} to {2})', text(mid), text(lo), text(hi));
}

/** An onset with the days that it may as well be: "24 Sep 2025 (23 Sep 2025 to 26 Sep 2025), until 2 Oct 2025". */
export function onsetWords({ day: at, lo, hi, until }: Onset, { day }: DiagnosisReader): string {
  const told = lo < hi ? l10n.t('{0} ({1} to {2})', day(at), day(lo), day(hi)) : day(at);
  return until === null ? told : l10n.t('{0}, until {1}', told, day(until));
}

const whole: Format = { kind: 'percent', digits: 0 };
const count: Format = { kind: 'count' };
