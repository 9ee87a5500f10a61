import type { Ground, Scenario } from '../scenario';
import type { Incident } from '../world';

/** An outage of some weeks, that ends before the log does. */
const outage = ({ usual, by }: Ground, where: Incident['where'], chance = by(0.15, 0.3, 0.5, 0.8)): Incident => ({
  where,
  from: usual.onset,
  to: usual.onset + Math.round(usual.days * by(0.24, 0.22, 0.2, 0.16)),
  chance,
});

const lasting = ({ usual }: Ground, where: Incident['where'], chance: number): Incident => ({
  where,
  from: usual.onset,
  to: usual.days,
  chance,
});

/** Errors drive people away. */
export const technical: readonly Scenario[] = [
  {
    id: 'S1',
    title: 'outage of some weeks in one segment of two dimensions',
    verdict: 'technical',
    plant: (ground) => ({
      incidents: [outage(ground, { tier: ground.some('tier', 1), device: ground.some('device', 1) })],
    }),
  },
  {
    id: 'S2',
    title: 'outage in three of all regions',
    verdict: 'technical',
    plant: (ground) => ({ incidents: [outage(ground, { region: ground.some('region', 3) })] }),
  },
  {
    id: 'S3',
    title: 'errors that creep up in one member of a dimension',
    verdict: 'technical',
    plant: (ground) => ({
      incidents: [
        {
          ...lasting(ground, { tier: ground.some('tier', 1) }, 0),
          chance: ground.by(0.001, 0.003, 0.006, 0.012) * (90 / ground.usual.days),
          creeps: true,
        },
      ],
    }),
  },
  {
    id: 'S4',
    title: 'a version and those after it fail more, while people change to it',
    verdict: 'technical',
    plant: (ground) => {
      const { onset, days, releases } = ground.usual;
      const [first = 0, second = 0, third = 0] = releases;
      return {
        releases: [first, second, third, onset, onset + Math.round(0.15 * days)],
        incidents: [lasting(ground, { version: [3, 4] }, ground.by(0.04, 0.1, 0.2, 0.4))],
      };
    },
  },
  {
    id: 'S5',
    title: 'a small segment of three dimensions fails',
    verdict: 'technical',
    accepted: 'not_enough_evidence',
    plant: (ground) => {
      const { near, by } = ground;
      const where = { region: near('region', 0.11), tier: near('tier', 0.18), device: near('device', 0.25) };
      return { incidents: [lasting(ground, where, by(0.15, 0.3, 0.5, 0.8))] };
    },
  },
  {
    id: 'S6',
    title: 'two causes at once, a large and a small one',
    verdict: 'technical',
    plant: (ground) => {
      const { some, by } = ground;
      return {
        incidents: [
          lasting(ground, { channel: some('channel', 1) }, by(0.04, 0.08, 0.15, 0.3)),
          lasting(ground, { region: some('region', 1), device: some('device', 1) }, by(0.15, 0.25, 0.4, 0.7)),
        ],
      };
    },
  },
  {
    id: 'S7',
    title: 'an outage of something that no field of the log tells',
    verdict: 'technical',
    hidden: true,
    plant: (ground) => ({ incidents: [outage(ground, { shard: [1] })] }),
  },
];
