import type { ScenarioChoice } from '../../../../src/model/sampleRequest';

/** A small log of a scenario, moderate where nothing else is said. */
export const choice = (id: string, other: Partial<ScenarioChoice> = {}): ScenarioChoice => ({
  id,
  severity: 2,
  size: 'small',
  seed: 3,
  dialect: 'usual',
  ...other,
});
