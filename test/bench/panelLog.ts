import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { randomSource } from '../support/randomSource';
import type { SampleLog } from './sampleLog';

/** The dimensions of the log, with the number of their members. */
export const panelDimensions = { region: 5, device: 3, tier: 3, build: 20, channel: 7 } as const;

const days = 366;
const eventsOfUser = 70;
const firstMs = Date.UTC(2024, 0, 1);

/**
 * A year of a service's log with five dimensions: what belongs to a user (region, tier) stays, the device mostly does,
 * builds follow each other.
 */
export const panelLog = (rows: number): SampleLog => ({
  name: `panel-${rows}.csv`,
  rows,
  bytes: 75 * rows,
  write: (file) => write(rows, file),
});

async function write(rows: number, file: string): Promise<void> {
  const out = createWriteStream(file);
  const random = randomSource(5);
  const users = Math.max(1, Math.round(rows / eventsOfUser));
  const some = (count: number): number => Math.floor(random() * count);
  const own = Array.from({ length: users }, () => [some(5), some(3), some(3)] as const);
  out.write('time,user,region,device,tier,build,channel,status\n');
  let lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const ms = firstMs + Math.floor(((row + random()) / rows) * days * 86_400_000);
    const day = Math.floor((row / rows) * days);
    const user = some(users);
    const [region, device, tier] = own[user]!;
    const build = Math.min(19, Math.max(0, Math.floor(day / 18.3) - some(3)));
    lines.push(
      [
        new Date(ms).toISOString(),
        `u${user}`,
        `region-${region}`,
        `device-${random() < 0.7 ? device : some(3)}`,
        `tier-${tier}`,
        `build-${build}`,
        `channel-${Math.floor(random() * random() * 7)}`,
        random() < 0.12 ? 'error' : 'ok',
      ].join(','),
    );
    if (lines.length < 10_000 && row < rows - 1) continue;
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
    lines = [];
  }
  out.end();
  await once(out, 'close');
}
