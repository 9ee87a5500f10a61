import { knownWords } from '../model/knownWords';
import type { LogInfo } from '../model/logInfo';
import { leftOutReason } from '../model/logPart';
import type { Source } from '../model/source';
import type { PanelEvents, PanelLog, PanelState } from '../protocol/panelProtocol';
import { partOf } from './partOf';
import type { Session } from './session';

type Shown = Pick<
  Session,
  'status' | 'log' | 'following' | 'selection' | 'selectedAt' | 'canUndo' | 'canRedo' | 'cells'
>;

/** The session as the panel sees it. */
export const panelState = (session: Shown, fieldsShown: boolean, locale: string): PanelState => ({
  status: session.status,
  ...growthState(session, locale),
  cells: session.cells,
  fieldsShown,
  locale,
});

/** What a change of the selection changes for the panel. */
export const selectionState = ({ selection, selectedAt, canUndo, canRedo }: Omit<Shown, 'following'>) =>
  ({ selection, selectedAt, canUndo, canRedo }) satisfies PanelEvents['change'];

/** What changes for the panel where the log has grown. */
export const growthState = (session: Shown, locale: string) =>
  ({
    log: session.log && panelLog(session.log, locale),
    following: session.following,
    ...selectionState(session),
  }) satisfies PanelEvents['change'];

/** What the panel tells of a log. */
export const panelLog = ({ source, inference, calendar, dimensions, users }: LogInfo, locale?: string): PanelLog => ({
  source: {
    files: source.files.length,
    events: source.events,
    rejected: source.rejected,
    leftOut: leftOut(source, inference.roles.userKind !== null),
    rejectedReasons: source.rejectedReasons,
    passedOver: source.passedOver,
    found: source.found,
  },
  part: partOf({ source, inference }, locale),
  userKind: inference.roles.userKind,
  hasOutcome: inference.roles.outcome !== null,
  known: knownWords(inference, locale),
  questions: inference.questions,
  calendar: { grain: calendar.grain, firstDay: calendar.firstDay, days: calendar.days, timeZone: calendar.timeZone },
  dimensions: dimensions.map(({ name, field }) => ({ name, field })),
  users,
});

function leftOut({ part, rejectedReasons }: Source, hasUsers: boolean): number {
  const why = part && leftOutReason(part, hasUsers);
  return rejectedReasons.find(({ reason }) => reason === why)?.count ?? 0;
}
