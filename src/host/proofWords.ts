import * as l10n from '@vscode/l10n';
import type { TriangleAnswer } from '../cells/triangle';
import { measureOf } from '../measures/catalogue';
import { formatValue } from '../model/format';
import { type Grain, isoUnit } from '../model/grain';
import { hotspotName } from '../model/hotspotWords';
import { plainLine } from './plainLine';
import type { Proof } from './proofs';

const rateText = (rate: number, locale: string): string => formatValue(rate, measureOf('error_rate').format, locale);

/** What a line proves, as the message of an entry of Problems. */
export function proofWords({ hotspot, errorRate, errors }: Proof, grain: Grain, locale: string): string {
  const count = (n: number): string => formatValue(Math.round(n), { kind: 'count' }, locale);
  const rate = rateText(errorRate, locale);
  if (!hotspot) return l10n.t('Error rate of the log: {0} (errors: {1}). Its first failing line.', rate, count(errors));
  const told = {
    segment: plainLine(hotspotName(hotspot), 120),
    rate,
    rest: rateText(hotspot.restRate, locale),
    excess: count(hotspot.excessErrors),
    impacted: count(hotspot.impactedUsers),
  };
  if (!hotspot.onset)
    return l10n.t(
      '{segment}: error rate {rate} against {rest} of the rest (excess errors: {excess}, impacted users: {impacted}). Its first failing line.',
      told,
    );
  return l10n.t(
    '{segment}: error rate {rate} against {rest} of the rest since {since} (excess errors: {excess}, impacted users: {impacted}). Its first failing line since then.',
    { ...told, since: isoUnit(hotspot.onset.day, grain) },
  );
}

/** "Error rate 12.06% · Stickiness 19.69% · Open Health Panel": the code lens of a log, with what is known of it. */
export function lensWords({ measures }: TriangleAnswer, locale: string): string {
  const known = (['error_rate', 'stickiness'] as const).flatMap((id) => {
    const { label, format } = measureOf(id);
    return measures[id] === null ? [] : [`${label} ${formatValue(measures[id], format, locale)}`];
  });
  return [...known, l10n.t('Open Health Panel')].join(' · ');
}
