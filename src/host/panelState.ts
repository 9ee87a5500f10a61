import type { LogInfo } from '../model/logInfo';
import type { PanelState } from '../protocol/panelProtocol';
import { membersShown } from './memberRows';
import type { Session } from './session';

type Shown = Pick<Session, 'status' | 'log' | 'selection' | 'canUndo' | 'canRedo' | 'cells'>;

/** The session as the panel sees it; of a dimension the first `membersShown` members at most. */
export const panelState = (session: Shown, locale: string): PanelState => ({
  status: session.status,
  log: session.log && shortened(session.log),
  selection: session.selection,
  canUndo: session.canUndo,
  canRedo: session.canRedo,
  cells: session.cells,
  locale,
});

const shortened = (log: LogInfo): LogInfo => ({
  ...log,
  dimensions: log.dimensions.map((dimension) => ({ ...dimension, members: dimension.members.slice(0, membersShown) })),
});
