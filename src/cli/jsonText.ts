import { unprintable } from '../model/plainText';

/** A value as JSON that a terminal cannot obey: JSON escapes line feeds and the like by itself, here the other marks too. */
export function jsonText(value: unknown, indent = 0): string {
  return `${JSON.stringify(value, null, indent).replace(unprintable, escaped)}\n`;
}

const escaped = (run: string): string =>
  [...run].map((c) => (c === '\n' ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)).join('');
