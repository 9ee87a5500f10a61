import type { ConfidenceTable } from './confidence';

/** Made by `npm run eval -- --calibrate --size small --seeds 0-4`: not by hand. */
export const confidenceTable: ConfidenceTable = {
  logs: 460,
  kinds: {
    cause: [
      [0.553, 0.529],
      [0.692, 0.875],
      [0.77, 0.906],
      [0.838, 0.935],
      [0.949, 0.993],
    ],
    quiet: [
      [0.518, 0.294],
      [0.637, 0.412],
      [0.748, 0.638],
      [0.831, 0.706],
      [0.932, 0.882],
      [1.0, 0.938],
    ],
    artefact: [[0.85, 0.982]],
  },
};
