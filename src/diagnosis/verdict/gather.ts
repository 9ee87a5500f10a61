import { Pace } from '../../engine/columnar/pace';
import { paced } from '../../engine/columnar/steps';
import type { DiagnosisStage, DiagnosisWanted } from '../../model/diagnosis';
import type { Events } from '../../model/events';
import { findDimension } from '../../model/findDimension';
import { findHotspots } from '../hotspots/findHotspots';
import { eventStudy } from '../link/eventStudy';
import { linkOf } from '../link/linkOf';
import { segmentPrecedence } from '../link/segmentPrecedence';
import { userDaysOf } from '../userDays/userDays';
import { engagementFound } from './engagementFound';
import { errorsFound } from './errorsFound';
import type { Findings } from './findings';
import { newcomersSince } from './newcomers';
import { keptEvents, selectedEvents } from './selectedEvents';
import { serviceErrors } from './serviceErrors';
import { isUnder } from './usersUnder';

/** Looks at a log from all sides, one after the other. @throws the signal's reason once it is aborted */
export async function gather(
  log: Events,
  { clauses }: DiagnosisWanted,
  signal: AbortSignal | undefined,
  onStage: (stage: DiagnosisStage) => void,
): Promise<Findings> {
  const pace = new Pace(signal);
  onStage('artefacts');
  const selected = await paced(selectedEvents(log, clauses), pace);
  const artefacts = { found: [], kept: null, leftOut: null };
  const events = await paced(keptEvents(selected, artefacts.kept), pace);
  const { calendar } = events;
  const { full } = calendar;
  const table = await paced(userDaysOf(events, null), pace);
  onStage('errors');
  const service = await paced(serviceErrors(events), pace);
  const change = await findHotspots(service, { clauses: [], question: 'change' }, signal);
  const errors = await paced(errorsFound(events, change), pace);
  const { incident, segment } = errors;
  onStage('engagement');
  const engagement = await paced(engagementFound(table, calendar, artefacts.leftOut, incident), pace);
  onStage('link');
  const link = await paced(linkOf(events, table, { kept: null, segment, incident }), pace);
  const bounds = incident && { onset: incident.from, first: full.from, last: Math.min(full.to, incident.to) - 1 };
  const none = { reason: 'errors did not rise' };
  const study = bounds ? await paced(eventStudy(table, isUnder(table, incident.inside), bounds), pace) : none;
  const precedence =
    bounds && segment
      ? await paced(
          segmentPrecedence(table, findDimension(events.dimensions, segment), {
            first: bounds.first,
            from: bounds.onset,
            last: bounds.last,
          }),
          pace,
        )
      : none;
  onStage('decomposition');
  const since = 'reason' in engagement ? null : engagement.from;
  const newcomers =
    since === null
      ? { reason: 'no field names users' }
      : await paced(newcomersSince(table, full, since, full.to), pace);
  return {
    events,
    full,
    hasUsers: table.day.length > 0,
    hasErrors: events.outcome.includes(1),
    artefacts,
    engagement,
    errors,
    link,
    study,
    precedence,
    newcomers,
  };
}
