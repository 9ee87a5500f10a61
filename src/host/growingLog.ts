import type { EngineEvents, LogId } from '../protocol/engineProtocol';
import type { Following } from '../protocol/panelProtocol';
import type { LogLoader } from './logLoader';
import { afterGrowth } from './openedLog';
import type { SelectionHistory } from './selectionHistory';
import type { SessionChange, SessionEngine } from './sessionChange';

/** Follows the open log as its files grow, and takes in what the engine holds of it then. */
export class GrowingLog {
  constructor(
    private readonly engine: SessionEngine,
    private readonly logs: LogLoader,
    private readonly selected: SelectionHistory,
    private readonly tell: (change: SessionChange) => void,
  ) {
    engine.grown.listen((grown) => this.#grow(grown));
    engine.lost.listen(({ log, files }) => this.#become(log, { lost: files }));
    engine.followEnded.listen(({ log, why }) => this.#become(log, { on: false, ended: why }));
  }

  /** Asks whether a log that was just opened can be followed, and follows it. */
  async begin(id: LogId, on: boolean): Promise<void> {
    // Where the worker ends meanwhile, there is nothing to follow.
    const { files } = await this.engine.call('follow', { log: id, on }).catch(() => ({ files: 0 }));
    if (files === 0) return;
    const following = { on, hasGrown: false, lost: [], ended: null };
    if (this.logs.change(id, (opened) => ({ ...opened, following }))) this.tell('following');
  }

  /** Follows the open log from now on, or no more; nothing happens where it cannot be followed, or that has ended. */
  async follow(on: boolean): Promise<void> {
    const { opened } = this.logs;
    if (!opened?.following || opened.following.ended !== null || opened.following.on === on) return;
    this.#become(opened.id, { on });
    await this.engine.call('follow', { log: opened.id, on });
  }

  /** A `rev` more tells answers about the grown log from those before. */
  #grow(grown: EngineEvents['grown']): void {
    const before = this.logs.opened?.log.calendar.grain;
    if (!this.logs.change(grown.log, (opened) => afterGrowth(opened, grown))) return;
    const { grain } = grown.info.calendar;
    this.selected.grow(before ?? grain, grain);
    this.tell('growth');
  }

  #become(id: LogId, how: Partial<Following>): void {
    const isOpen = this.logs.change(id, (log) => ({
      ...log,
      following: log.following && { ...log.following, ...how },
    }));
    if (isOpen && this.logs.opened?.following) this.tell('following');
  }
}
