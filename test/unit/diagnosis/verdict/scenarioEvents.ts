import type { Events } from '../../../../src/model/events';
import type { ScenarioChoice } from '../../../../src/model/sampleRequest';
import { scenarioLog } from '../../../../src/sample/scenario/scenarioLog';
import { scenarioEvents } from '../../../eval/scenarioEvents';
import { choice } from '../../sample/scenario/choice';

/** The events of a small log of which it is known what is behind it. */
export const eventsOfScenario = (id: string, other: Partial<ScenarioChoice> = {}): Events =>
  scenarioEvents(scenarioLog(choice(id, other)));
