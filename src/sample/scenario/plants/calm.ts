import type { Scenario } from '../scenario';

/** Nothing happens, or too little is known. */
export const calm: readonly Scenario[] = [
  {
    id: 'Q1',
    title: 'weeks, a season and holidays, nothing else',
    verdict: 'no_change',
    plant: ({ by }) => ({ season: by(0.05, 0.1, 0.15, 0.25), holiday: by(0.2, 0.4, 0.6, 0.8) }),
  },
  { id: 'N1', title: 'nothing changes', verdict: 'no_change', plant: () => ({}) },
  {
    id: 'N2',
    title: 'three weeks of two hundred people, in which something fails',
    verdict: 'not_enough_evidence',
    plant: ({ usual, by, some }) => {
      const days = 21;
      const onset = 13;
      const size = usual.days < 100 ? 100 : usual.days < 200 ? 150 : 200;
      const where = { tier: some('tier', 1) };
      return {
        days,
        onset,
        population: size,
        incidents: [{ where, from: onset, to: days, chance: by(0.05, 0.08, 0.12, 0.16) }],
      };
    },
  },
  {
    id: 'E1',
    title: 'those who come more meet more errors, and nobody leaves over it',
    verdict: 'no_change',
    plant: ({ by }) => ({ response: 0, quit: 0, exposure: by(0.3, 0.6, 0.9, 1.2) }),
  },
];
