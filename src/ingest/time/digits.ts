/** The number that `count` ASCII digits at `at` make, or -1 if they are not digits or reach past `end`. */
export function digits(bytes: Uint8Array, at: number, count: number, end: number): number {
  if (at + count > end) return -1;
  let value = 0;
  for (let p = at; p < at + count; p++) {
    const digit = (bytes[p] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The same for two digits, for the hot paths. */
export function twoDigits(bytes: Uint8Array, at: number, end: number): number {
  if (at + 2 > end) return -1;
  const tens = (bytes[at] ?? 0) - 0x30;
  const ones = (bytes[at + 1] ?? 0) - 0x30;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

/** The same for four digits. */
export function fourDigits(bytes: Uint8Array, at: number, end: number): number {
  const high = twoDigits(bytes, at, end);
  const low = twoDigits(bytes, at + 2, end);
  return high < 0 || low < 0 ? -1 : high * 100 + low;
}

/** How many digits stand at `at`. */
export function digitRun(bytes: Uint8Array, at: number, end: number): number {
  let p = at;
  for (; p < end; p++) {
    const byte = bytes[p] ?? 0;
    if (byte < 0x30 || byte > 0x39) break;
  }
  return p - at;
}
