import type { ScenarioChoice } from '../../model/sampleRequest';
import { scenarioOf } from './catalogue';
import { type Dialect, dialects } from './dialect';
import { withFaults } from './faults';
import { groundOf } from './groundOf';
import { live } from './live';
import { Rows } from './rows';
import type { Scenario } from './scenario';
import { visitsOf } from './visits';
import type { World } from './world';

/** A log of which it is known what is behind it, as rows of numbers. */
export interface ScenarioLog {
  readonly scenario: Scenario;
  readonly world: World;
  readonly dialect: Dialect;
  readonly rows: Rows;
  /** People who came, by day. */
  readonly people: Uint32Array;
}

/** The world of a choice. @throws RangeError for an unknown scenario */
export function worldOf(choice: ScenarioChoice): World {
  const ground = groundOf(choice, dialects[choice.dialect]);
  return { ...ground.usual, ...scenarioOf(choice.id).plant(ground) };
}

/** The log of a choice. @throws RangeError for an unknown scenario */
export function scenarioLog(choice: ScenarioChoice): ScenarioLog {
  const dialect = dialects[choice.dialect];
  const world = worldOf(choice);
  const rows = new Rows();
  const people = live(world, choice.seed, dialect, visitsOf(world, dialect, rows));
  return { scenario: scenarioOf(choice.id), world, dialect, rows: withFaults(rows, world, choice.seed), people };
}
