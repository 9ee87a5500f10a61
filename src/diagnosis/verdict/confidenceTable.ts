import type { ConfidenceTable } from './confidence';

/** Made by `npm run eval -- --seeds 1-2 --size small,medium --calibrate`: not by hand. */
export const confidenceTable: ConfidenceTable = {
  logs: 368,
  kinds: {
    cause: [
      [0.702, 0.787],
      [0.826, 0.882],
      [0.899, 0.978],
      [0.99, 0.989],
    ],
    quiet: [
      [0.605, 0.529],
      [0.715, 0.588],
      [0.775, 0.706],
      [0.923, 0.974],
    ],
    artefact: [[0.852, 0.979]],
  },
};
