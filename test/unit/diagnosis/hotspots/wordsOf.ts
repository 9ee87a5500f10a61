import type { Hotspot } from '../../../../src/model/hotspot';

/** A hotspot's segment as "device=Tablet version=5.0|5.1", members in the order of the alphabet. */
export const wordsOf = ({ segment }: Pick<Hotspot, 'segment'>): string =>
  segment.dimensions
    .map((name, i) => `${name}=${[...new Set(segment.keys.map((key) => String(key[i])))].sort().join('|')}`)
    .join(' ');
