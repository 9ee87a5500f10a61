import type { LogInfo } from '../model/logInfo';
import type { PanelEvents, PanelLog, PanelState } from '../protocol/panelProtocol';
import type { Session } from './session';

type Shown = Pick<Session, 'status' | 'log' | 'selection' | 'canUndo' | 'canRedo' | 'cells'>;

/** The session as the panel sees it. */
export const panelState = (session: Shown, locale: string): PanelState => ({
  status: session.status,
  log: session.log && panelLog(session.log),
  ...selectionState(session),
  cells: session.cells,
  locale,
});

/** What a change of the selection changes for the panel. */
export const selectionState = ({ selection, canUndo, canRedo }: Shown) =>
  ({ selection, canUndo, canRedo }) satisfies PanelEvents['change'];

/** What the panel tells of a log. */
export const panelLog = ({ source, inference, calendar, dimensions, users }: LogInfo): PanelLog => ({
  source: {
    files: source.files.length,
    events: source.events,
    rejected: source.rejected,
    rejectedReasons: source.rejectedReasons,
    passedOver: source.passedOver,
  },
  userKind: inference.roles.userKind,
  hasOutcome: inference.roles.outcome !== null,
  questions: inference.questions,
  calendar: { firstDay: calendar.firstDay, days: calendar.days, timeZone: calendar.timeZone },
  dimensions: dimensions.map(({ name, field }) => ({ name, field })),
  users,
});
