import { h, setAttributes, setText } from '../ui/element';
import { onPress } from '../ui/onPress';
import type { Place } from './matrixTable';

/** What a spot of the matrix shows at the moment. */
export interface SpotFace {
  readonly text: string;
  /** ▲ or ▼ before the figure, or nothing. */
  readonly mark: string;
  /** A small sign behind the figure, or nothing. */
  readonly sign: string;
  readonly label: string;
  readonly title: string;
  readonly pressed: boolean | null;
  readonly dimmed: boolean;
  /** 0 to 6, or `null` for none. */
  readonly tint: number | null;
  readonly off: boolean;
}

/** A button of the matrix: a cell, a head or a total. */
export interface MatrixSpot {
  readonly place: Place;
  readonly button: HTMLButtonElement;
  /** The table cell around it. */
  readonly box: HTMLElement;
  show(face: SpotFace): void;
}

/** A spot with its button. `onClick` hears whether the click adds to what is selected. */
export function matrixSpot(place: Place, key: string, onClick: (place: Place, add: boolean) => void): MatrixSpot {
  const text = h('span', { class: 'spot-text' });
  const mark = h('span', { class: 'spot-mark' });
  const sign = h('sup');
  const button = h('button', { type: 'button', tabindex: -1, 'data-key': key }, mark, text, sign);
  const isTotal = !place.isHead && (place.row === null || place.col === null);
  const box = h('td', { class: isTotal ? 'total' : null }, place.isHead ? null : button);
  onPress(button, (add) => {
    if (button.ariaDisabled !== 'true') onClick(place, add);
  });
  return {
    place,
    button,
    box,
    show(face) {
      setText(mark, face.mark);
      setText(text, face.text);
      setText(sign, face.sign);
      setAttributes(button, {
        class: face.tint === null ? null : `tint tint-${face.tint}`,
        title: face.title,
        'aria-label': face.label,
        'aria-pressed': face.pressed,
        'aria-disabled': face.off ? true : null,
        'data-dimmed': face.dimmed ? true : null,
      });
    },
  };
}
