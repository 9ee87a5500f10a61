import { everywhere, type Scenario } from '../scenario';

/** People lose interest. */
export const behavioural: readonly Scenario[] = [
  {
    id: 'B1',
    title: 'all come less, errors stay',
    verdict: 'behavioural',
    plant: ({ usual, by }) => ({
      declines: [{ where: everywhere, from: usual.onset, depth: by(0.1, 0.2, 0.35, 0.5) }],
    }),
  },
  {
    id: 'B2',
    title: 'people of one tier come less, errors stay',
    verdict: 'behavioural',
    plant: ({ usual, by, some }) => ({
      declines: [{ where: { tier: some('tier', 1) }, from: usual.onset, depth: by(0.25, 0.4, 0.6, 0.8) }],
    }),
  },
  {
    id: 'B3',
    title: 'people of one tier come less, and errors that drive nobody away rise elsewhere',
    verdict: 'behavioural',
    plant: ({ usual, by, some }) => {
      const [left = 0, failing = 0] = some('tier', 2);
      const { onset, days } = usual;
      return {
        response: 0,
        quit: 0,
        declines: [{ where: { tier: [left] }, from: onset, depth: by(0.25, 0.4, 0.6, 0.8) }],
        incidents: [{ where: { tier: [failing] }, from: onset, to: days, chance: by(0.04, 0.06, 0.1, 0.15) }],
      };
    },
  },
  {
    id: 'B4',
    title: 'all come less, and forget their passwords over it',
    verdict: 'behavioural',
    plant: ({ usual, by }) => ({
      forgetting: 0.1,
      declines: [{ where: everywhere, from: usual.onset, depth: by(0.15, 0.3, 0.45, 0.6) }],
    }),
  },
];
