import { type Change, formatValue } from '../../src/protocol';

/** A change as a sign and a number: "▾ 4.1 %", "▴ 3.6 pt"; "±0" for none. Never by colour alone. */
export function changeText({ kind, by }: Change, locale: string): string {
  if (by === null) return 'new';
  const size = Math.abs(by);
  const text = formatValue(kind === 'points' ? size * 100 : size, formats[kind], locale);
  if (text === formatValue(0, formats[kind], locale)) return '±0';
  return `${by < 0 ? '▾' : '▴'} ${text}${kind === 'points' ? ' pt' : ''}`;
}

const formats = {
  points: { kind: 'mean', digits: 1 },
  relative: { kind: 'percent', digits: 1 },
} as const;
