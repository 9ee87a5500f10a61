/** The variable that asks for all runs of properties; the stage `thorough` sets it, and a bundle that holds its name is of that stage. */
export const runsVariable = 'LOG_HEALTH_TEST_RUNS';

export const isThorough = process.env[runsVariable] === 'all';

/** How often to try a property whose tries take seconds: all times in the stage `thorough`, else a tenth. */
export function runs(all: number): number {
  return isThorough ? all : Math.ceil(all / 10);
}
