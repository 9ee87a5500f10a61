import type { World } from './world';

/** A world without some of what is planted in it: what would have been. */
export const worldWithout = (world: World, causes: 'errors' | 'will' | 'both'): World => ({
  ...world,
  ...(causes === 'will' ? {} : { incidents: [] }),
  ...(causes === 'errors' ? {} : { declines: [], arrivals: world.arrivals.filter(({ factor }) => factor > 1) }),
});
