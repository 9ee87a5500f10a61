import type { CellSpec } from '../cells/cell';
import { type History, withClauses } from '../model/history';
import { inGrain } from '../model/inGrain';
import type { LogInfo } from '../model/logInfo';
import type { LogPart } from '../model/logPart';
import type { EngineEvents, LogId } from '../protocol/engineProtocol';
import type { Following } from '../protocol/panelProtocol';

/** A log that the engine holds, with what is selected in it. */
export interface OpenedLog {
  readonly id: LogId;
  readonly files: readonly string[];
  readonly log: LogInfo;
  /** Which growth of the log `log` tells of. */
  readonly edition: number;
  /** `null` where it cannot be followed. */
  readonly following: Following | null;
  readonly history: History;
  readonly cells: readonly CellSpec[];
  /** What of it was asked for; `null` for what fits. */
  readonly part: LogPart | null;
}

/** A log as it is after it has grown. */
export const afterGrowth = (opened: OpenedLog, { edition, info }: EngineEvents['grown']): OpenedLog => ({
  ...opened,
  history: withClauses(opened.history, (clauses) => inGrain(clauses, opened.log.calendar.grain, info.calendar.grain)),
  log: info,
  edition,
  following: opened.following && { ...opened.following, hasGrown: true },
});

/** The same history, its present selection under a later `rev`. */
export const laterBy = (rev: number, history: History): History => ({
  ...history,
  present: { ...history.present, rev },
});
