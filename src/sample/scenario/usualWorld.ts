import type { World } from './world';

/** A world in which nothing is planted, but that errors make people come less. */
export const usualWorld = (days: number, population: number, onset: number): World => ({
  days,
  population,
  onset,
  incidents: [],
  declines: [],
  arrivals: [],
  faults: [],
  response: 0.5,
  quit: 0.02,
  life: 400,
  forgetting: 0.01,
  exposure: 0,
  season: 0,
  holiday: 0,
  improvement: 1,
  channelOdds: 0.3,
  releases: [-1000, -40, Math.round(0.2 * days), Math.round(0.45 * days), Math.round(0.8 * days)],
});
