import type { Leader } from '../../src/protocol';
import { h, setAttributes, setText } from '../ui/element';
import { onPress } from '../ui/onPress';
import { segmentText } from './segmentText';
import { shortLabel } from './shortLabel';

/** Values of logs can be thousands of characters long; nobody reads them here, and each would be laid out. */
const longest = 200;

/** What a row shows at the moment. `whole` and `part` are lengths of bars, 0 to 1. */
export interface LeaderFace {
  readonly pressed: boolean;
  readonly dimmed: boolean;
  /** It does not lead, and stands here as it is selected. */
  readonly isBelow: boolean;
  readonly part: number;
  readonly whole: number;
  readonly figure: string;
  readonly share: string;
  readonly locale: string;
}

export interface LeaderRow {
  readonly element: HTMLElement;
  readonly button: HTMLElement;
  show(leader: Leader, face: LeaderFace): void;
}

/** A member of a board. `onClick` hears whether the click adds to what is selected. */
export function leaderRow({ key, label }: Leader, onClick: (add: boolean) => void): LeaderRow {
  const name = shortLabel(label, longest);
  const button = h('button', { type: 'button', 'data-key': JSON.stringify(key) }, name);
  const bar = h('div', { class: 'board-bar', 'aria-hidden': true });
  bar.append(h('div', { class: 'board-part' }), h('div', { class: 'board-whole' }));
  const [figure, share] = [h('td'), h('td')];
  const element = h('tr', {}, h('th', { scope: 'row' }, bar, button), figure, share);
  onPress(element, onClick);
  return {
    element,
    button,
    show(leader, face) {
      setAttributes(button, { 'aria-pressed': face.pressed });
      setAttributes(element, {
        title: segmentText(name, leader, face.locale),
        'data-pressed': face.pressed,
        'data-dimmed': face.dimmed,
        'data-below': face.isBelow,
      });
      bar.style.setProperty('--part', String(face.part));
      bar.style.setProperty('--whole', String(face.whole));
      setText(figure, face.figure);
      setText(share, face.share);
    },
  };
}
