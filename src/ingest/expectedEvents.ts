import type { KnownFile } from './lookAtFile';

/** A sample's records are not as long as all the others to a hair. */
const margin = 1.05;

/** About how many events files hold, by the records that their samples had, and a few more. */
export function expectedEvents(files: readonly Pick<KnownFile, 'size' | 'sampled'>[]): number {
  const sum = files.reduce((all, { size, sampled }) => all + (sampled.records * size) / Math.max(1, sampled.bytes), 0);
  return Math.ceil(sum * margin) + 16;
}
