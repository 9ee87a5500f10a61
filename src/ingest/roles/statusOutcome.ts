import * as l10n from '@vscode/l10n';
import { counted, type FieldProfile, share } from './fieldProfile';
import { rankOf } from './nameTokens';
import type { OutcomeGuess } from './outcomeGuess';

const statusNames = new Map(
  ['httpstatus', 'httpstatuscode', 'httpresponsestatuscode', 'statuscode', 'status', 'responsecode', 'responsestatus']
    .concat('edgeresponsestatus', 'downstreamstatus', 'originstatus', 'scstatus', 'httpcode', 'code', 'response')
    .map((name, i) => [name, 20 - i]),
);

/** Whether a value is an HTTP status. */
export const isStatus = (value: string): boolean => /^[1-5]\d\d$/.test(value);

/** How well a field tells errors by HTTP statuses; 0 for not at all. */
export function statusScore(profile: FieldProfile): number {
  const rank = rankOf(profile.field, statusNames);
  return rank > 0 &&
    share(profile, (value) => isStatus(value) || value === '0') > 0.95 &&
    share(profile, isStatus) > 0.5
    ? rank + share(profile, isStatus)
    : 0;
}

/** The rule of a field that holds HTTP statuses. */
export const statusRule = ({ field, present }: FieldProfile): OutcomeGuess => ({
  rule: { kind: 'status', field, from: 500 },
  reason:
    present === 1
      ? l10n.t('1 value reads as HTTP status; {0} and above count as error', 500)
      : l10n.t('{0} values read as HTTP status; {1} and above count as error', counted(present), 500),
});
