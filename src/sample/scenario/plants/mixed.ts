import { everywhere, type Scenario } from '../scenario';

/** Both at once; errors without loss; other people. */
export const mixed: readonly Scenario[] = [
  {
    id: 'X1',
    title: 'an outage in one segment while all come less',
    verdict: 'both',
    plant: ({ usual, by, some }) => ({
      incidents: [
        {
          where: { device: some('device', 1), tier: some('tier', 2) },
          from: usual.onset,
          to: usual.days,
          chance: by(0.25, 0.4, 0.6, 0.8),
        },
      ],
      declines: [{ where: everywhere, from: usual.onset, depth: by(0.15, 0.1, 0.06, 0.12) }],
    }),
  },
  {
    id: 'F1',
    title: 'errors rise in one segment, and nobody leaves over it',
    verdict: 'friction',
    plant: ({ usual, by, some }) => ({
      response: 0,
      quit: 0,
      incidents: [
        { where: { tier: some('tier', 1) }, from: usual.onset, to: usual.days, chance: by(0.04, 0.07, 0.15, 0.3) },
      ],
    }),
  },
  {
    id: 'M1',
    title: 'errors fall for everybody and rise in all, as newcomers are of a channel that fails more',
    verdict: 'mix',
    plant: ({ usual, by }) => ({
      channelOdds: 2.2,
      improvement: 0.85,
      arrivals: [{ where: { channel: [3] }, from: usual.onset, to: usual.days, factor: by(40, 60, 90, 140) }],
    }),
  },
  {
    id: 'M2',
    title: 'a campaign ends: fewer people arrive',
    verdict: 'mix',
    plant: ({ usual, by }) => ({
      life: 60,
      arrivals: [{ where: { channel: [0, 1] }, from: usual.onset, to: usual.days, factor: by(0.6, 0.4, 0.2, 0) }],
    }),
  },
  {
    id: 'C1',
    title: 'a campaign brings people who try it and go',
    verdict: 'mix',
    plant: ({ usual, by }) => ({
      arrivals: [
        {
          where: { channel: [1] },
          from: usual.onset,
          to: usual.onset + 21,
          factor: by(20, 40, 60, 100),
          zeal: 0.3,
          life: 14,
        },
      ],
    }),
  },
];
