import * as l10n from '@vscode/l10n';
import { type BreakdownRow, formatValue, measureOf } from '../../src/protocol';
import { h, setAttributes, setText } from '../ui/element';
import { onPress } from '../ui/onPress';
import { segmentText } from './segmentText';

/** What a row shows at the moment. `whole` and `part` are lengths of bars, 0 to 1. */
export interface LineFace {
  readonly row: BreakdownRow;
  readonly pressed: boolean;
  readonly dimmed: boolean;
  readonly whole: number;
  readonly part: number;
  readonly figure: string;
  readonly share: string;
  readonly locale: string;
}

/** A row of a breakdown. */
export interface BreakdownLine {
  readonly element: HTMLElement;
  readonly button: HTMLElement;
  show(face: LineFace): void;
}

/** A row for a member. `onClick` hears whether the click adds to what is selected. */
export function breakdownLine({ member }: BreakdownRow, onClick: (add: boolean) => void): BreakdownLine {
  const isOther = member.kind === 'other';
  const button = h('button', { type: 'button', 'data-key': JSON.stringify(member) }, member.label);
  const bar = h('div', { class: 'bar-track' }, h('div', { class: 'bar-whole' }), h('div', { class: 'bar-part' }));
  const [figure, share, rate] = [h('td'), h('td'), h('td')];
  const head = h('th', { scope: 'row' }, button);
  const element = h('tr', {}, head, h('td', { class: 'bar-cell', 'aria-hidden': true }, bar), figure, share, rate);
  setAttributes(element, { class: isOther ? 'other' : null });
  setAttributes(button, { 'aria-disabled': isOther ? true : null });
  if (!isOther) onPress(element, onClick);
  return {
    element,
    button,
    show(face) {
      const { row, locale } = face;
      const title = segmentText(member.label, row, locale);
      setAttributes(button, { 'aria-pressed': isOther ? null : face.pressed });
      setAttributes(element, {
        title: isOther ? `${title}. ${l10n.t('Several members in one cannot be selected.')}` : title,
        'data-dimmed': face.dimmed ? true : null,
        'data-pressed': face.pressed ? true : null,
      });
      bar.style.setProperty('--whole', String(face.whole));
      bar.style.setProperty('--part', String(face.part));
      setText(figure, face.figure);
      setText(share, face.share);
      setText(rate, formatValue(row.error_rate, measureOf('error_rate').format, locale));
    },
  };
}
