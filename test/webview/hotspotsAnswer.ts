import type { Hotspot, Hotspots } from '../../src/model/hotspot';
import { toldHotspot } from '../support/toldHotspot';

/** A hotspot of one key. */
export const hotspot = (dimensions: readonly string[], key: readonly string[], more: Partial<Hotspot> = {}): Hotspot =>
  toldHotspot(dimensions, [key], more);

/** What a search of the case study finds, one hotspot a segment. */
export const hotspotsOf = (hotspots: readonly Hotspot[]): Hotspots => ({
  question: 'level',
  change: null,
  hotspots,
  searched: 452,
  dimensions: ['region', 'device', 'tier'],
  leftOut: [{ dimension: 'error_code', why: 'it tells what an error is, not where it is' }],
});
