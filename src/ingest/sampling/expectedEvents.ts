import type { KnownFile } from './lookAtFile';

/** About how many events files hold, by the records that their samples had. */
export const expectedEvents = (files: readonly Pick<KnownFile, 'size' | 'sampled'>[]): number =>
  Math.ceil(files.reduce((all, { size, sampled }) => all + (sampled.records * size) / Math.max(1, sampled.bytes), 0));
