import * as l10n from '@vscode/l10n';
import { type Change, changeSize } from '../../src/protocol';

/** A change as a sign and a number: "▾ 4.1 %", "▴ 3.6 pt"; "±0" for none. Never by colour alone. */
export function changeText(change: Change, locale: string): string {
  if (change.by === null) return l10n.t({ message: 'new', comment: ['of a number that was 0 before'] });
  const size = changeSize(change, 1, locale);
  return size === null ? '±0' : `${change.by < 0 ? '▾' : '▴'} ${size}`;
}
