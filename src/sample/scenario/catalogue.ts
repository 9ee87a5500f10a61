import { behavioural } from './plants/behavioural';
import { calm } from './plants/calm';
import { faulty } from './plants/faulty';
import { mixed } from './plants/mixed';
import { technical } from './plants/technical';
import type { Scenario } from './scenario';

/** All scenarios. */
export const scenarios: readonly Scenario[] = [...technical, ...behavioural, ...mixed, ...calm, ...faulty];

/** @throws RangeError naming those that are known. */
export function scenarioOf(id: string): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found) return found;
  throw new RangeError(`unknown scenario "${id}"; known: ${scenarios.map((scenario) => scenario.id).join(', ')}`);
}
