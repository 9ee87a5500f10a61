import * as l10n from '@vscode/l10n';
import { Pace } from '../../engine/columnar/pace';
import { paced } from '../../engine/columnar/steps';
import type { DiagnosisStage, DiagnosisWanted } from '../../model/diagnosis';
import type { Events } from '../../model/events';
import { findDimension } from '../../model/findDimension';
import { findArtefacts } from '../artefacts/findArtefacts';
import { lifecycleChange } from '../decomposition/lifecycleChange';
import { windowsAround } from '../decomposition/windowsAround';
import { eventStudy } from '../link/eventStudy';
import { linkOf } from '../link/linkOf';
import { segmentPrecedence } from '../link/segmentPrecedence';
import { userDaysOf } from '../userDays/userDays';
import { arrivalScan } from './arrivalScan';
import { engagementFound } from './engagementFound';
import { errorCost } from './errorCost';
import { errorsFound } from './errorsFound';
import type { Findings } from './findings';
import { incidentDays } from './incidentDays';
import { linkChanceOf } from './linkChance';
import { newcomersSince } from './newcomers';
import { keptEvents, selectedEvents } from './selectedEvents';
import { serviceErrors } from './serviceErrors';
import { isUnder } from './usersUnder';

/** Only errors that are as likely to keep users away make it matter who met them. */
const likely = 0.5;

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
  const artefacts = await paced(findArtefacts(selected, await paced(userDaysOf(selected, null), pace)), pace);
  const events = await paced(keptEvents(selected, artefacts.kept), pace);
  const { calendar } = events;
  const { full } = calendar;
  const table = await paced(userDaysOf(events, null), pace);
  onStage('errors');
  const service = await paced(serviceErrors(events), pace);
  const errors = await errorsFound(service.events, signal);
  const { incident, segment } = errors;
  onStage('link');
  const days = incident && (await paced(incidentDays(table, incident), pace));
  const link = await paced(linkOf(events, table, { kept: null, segment, incident }), pace);
  const costly = linkChanceOf(link) >= likely && !('reason' in link) ? { incident, cost: errorCost(link) } : null;
  onStage('engagement');
  const engagement = await paced(engagementFound(table, events, artefacts.leftOut, costly), pace);
  const bounds = incident && { onset: incident.from, first: full.from, last: Math.min(full.to, incident.to) - 1 };
  const none = { reason: l10n.t('errors did not rise') };
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
  const arrivals = calendar.grain === 'day' ? await paced(arrivalScan(table, full), pace) : null;
  const newcomers =
    'reason' in engagement ? engagement : await paced(newcomersSince(table, full, engagement.from, full.to), pace);
  const windows = 'reason' in engagement ? null : windowsAround(full, engagement.from, null);
  const lifecycle = windows ? await paced(lifecycleChange(table, windows), pace) : null;
  return {
    events,
    full,
    hasUsers: table.day.length > 0,
    hasErrors: events.outcome.includes(1),
    artefacts,
    engagement,
    errors,
    incidentDays: days,
    ownFaults: service.own,
    link,
    study,
    precedence,
    arrivals,
    newcomers,
    lifecycle,
  };
}
