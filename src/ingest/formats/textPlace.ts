/** The place of the last such ASCII text in [start, end), or -1. */
export function lastText(bytes: Uint8Array, start: number, end: number, text: string): number {
  for (let p = end - text.length; p >= start; p--) if (holdsText(bytes, p, text)) return p;
  return -1;
}

/** The place of the first such ASCII text in [start, end), or -1. */
export function firstText(bytes: Uint8Array, start: number, end: number, text: string): number {
  for (let p = start; p <= end - text.length; p++) if (holdsText(bytes, p, text)) return p;
  return -1;
}

/** Whether an ASCII text stands at a place, which has as many bytes after it. */
export function holdsText(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
