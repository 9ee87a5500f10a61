import { writeFileSync } from 'node:fs';

const line = (i: number): string =>
  JSON.stringify({
    time: new Date(Date.UTC(2025, 0, 1) + i * 60_000).toISOString(),
    user: `u${(i * 7919) % 501}`,
    device: ['phone', 'tablet', 'desktop'][i % 3],
    status: i % 11 === 0 ? 'error' : 'ok',
    note: 'x'.repeat(i % 90),
  });

/** Writes JSON lines of about `megabytes`, every thousandth of them no JSON. */
export function writeBigLog(file: string, megabytes: number): void {
  const lines: string[] = [];
  for (let i = 0, bytes = 0; bytes < megabytes * 1e6; i++) {
    const text = i % 1000 === 999 ? `{"time": broken ${i}` : line(i);
    lines.push(text);
    bytes += text.length + 1;
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
}
