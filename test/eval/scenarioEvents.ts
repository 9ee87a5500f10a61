import { arrange } from '../../src/engine/star/arrange';
import type { Events } from '../../src/model/events';
import { scenarioColumns } from '../../src/sample/scenario/scenarioColumns';
import type { ScenarioLog } from '../../src/sample/scenario/scenarioLog';

/** A log as the fact table that reading its text would give. */
export const scenarioEvents = (log: ScenarioLog): Events =>
  arrange(scenarioColumns(log), { files: ['scenario.jsonl'], timeZone: 'UTC', window: 'rolling30' });
