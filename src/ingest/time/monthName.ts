import { Buffer } from 'node:buffer';

/** Only letters become lower-case ones; of other bytes none becomes a letter. */
const lower = (byte = 0): number => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte);

const code = (bytes: Uint8Array, at: number): number =>
  (lower(bytes[at]) << 16) | (lower(bytes[at + 1]) << 8) | lower(bytes[at + 2]);

const months = codes('janfebmaraprmayjunjulaugsepoctnovdec');
const weekdays = codes('montuewedthufrisatsun');

/** The month, from 1, whose English name's first three letters stand at `at`, in any case; 0 if none do. */
export const monthName = (bytes: Uint8Array, at: number, end: number): number => place(months, bytes, at, end);

/** The weekday in the same way: 1 is Monday. */
export const weekdayName = (bytes: Uint8Array, at: number, end: number): number => place(weekdays, bytes, at, end);

function place(names: readonly number[], bytes: Uint8Array, at: number, end: number): number {
  return at + 3 > end ? 0 : names.indexOf(code(bytes, at)) + 1;
}

function codes(names: string): number[] {
  const bytes = Buffer.from(names);
  return Array.from({ length: bytes.length / 3 }, (_, i) => code(bytes, i * 3));
}
