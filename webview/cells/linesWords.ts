import * as l10n from '@vscode/l10n';
import { countText, type LinesAnswer } from '../../src/protocol';

/** What lines are of: errors or all events, in a segment or in what is selected. */
type Asked = Pick<LinesAnswer, 'errorsOnly' | 'segment'> | null;

/** Which lines are shown, by the numbers of the first and the last, and of how many: "1 – 20 of 45 errors in the selection". */
export function rangeText(asked: Asked, numbers: readonly [number, number, number], locale: string): string {
  const [from = '', to = '', total = ''] = numbers.map((n) => countText(n, locale));
  const isOne = numbers[2] === 1;
  if (asked?.errorsOnly) {
    if (asked.segment)
      return isOne
        ? l10n.t('{0} – {1} of 1 error in the segment', from, to)
        : l10n.t('{0} – {1} of {2} errors in the segment', from, to, total);
    return isOne
      ? l10n.t('{0} – {1} of 1 error in the selection', from, to)
      : l10n.t('{0} – {1} of {2} errors in the selection', from, to, total);
  }
  if (asked?.segment)
    return isOne
      ? l10n.t('{0} – {1} of 1 event in the segment', from, to)
      : l10n.t('{0} – {1} of {2} events in the segment', from, to, total);
  return isOne
    ? l10n.t('{0} – {1} of 1 event in the selection', from, to)
    : l10n.t('{0} – {1} of {2} events in the selection', from, to, total);
}

/** That there are no lines. */
export function noLinesText(asked: Asked): string {
  if (asked?.errorsOnly)
    return asked.segment ? l10n.t('No errors in the segment.') : l10n.t('No errors in the selection.');
  return asked?.segment ? l10n.t('No events in the segment.') : l10n.t('No events in the selection.');
}
