import { everywhere, type Scenario } from '../scenario';

/** The log itself is not what it seems. */
export const faulty: readonly Scenario[] = [
  {
    id: 'A1',
    title: 'days are missing: all of them, or those of a region',
    verdict: 'data_artefact',
    plant: ({ usual: { onset }, severity, some }) => ({
      faults: [
        severity % 2 === 1
          ? { kind: 'gap', from: onset, to: onset + 1 + severity, where: everywhere }
          : { kind: 'gap', from: onset, to: onset + 3 + severity, where: { region: some('region', 1) } },
      ],
    }),
  },
  {
    id: 'A2',
    title: 'bots come, with many errors',
    verdict: 'data_artefact',
    plant: ({ usual: { onset }, by }) => ({
      faults: [{ kind: 'bots', from: onset, share: by(0.05, 0.1, 0.2, 0.3) }],
    }),
  },
  {
    id: 'A3',
    title: 'a day is in the log twice, its clock is shifted, or all users are renamed',
    verdict: 'data_artefact',
    plant: ({ usual: { onset }, severity }) => ({
      faults: [
        severity === 1
          ? { kind: 'twice', from: onset, to: onset + 1 }
          : severity === 2
            ? { kind: 'shifted', from: onset, hours: 7 }
            : severity === 3
              ? { kind: 'renamed', from: onset }
              : { kind: 'twice', from: onset, to: onset + 5 },
      ],
    }),
  },
];
