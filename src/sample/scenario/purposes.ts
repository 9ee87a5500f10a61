/** What each stream of random numbers of a scenario is for. */
export const purposes = {
  plant: 20,
  crowd: 21,
  comes: 22,
  day: 23,
  odds: 24,
  weather: 25,
  arrivals: 26,
  bots: 27,
} as const;
