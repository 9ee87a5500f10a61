import type { CellContext, CellSpec } from '../cells/cell';
import { type History, record, redo, startHistory, undo } from '../model/history';
import type { LogInfo } from '../model/logInfo';
import type { LogPart } from '../model/logPart';
import type { Query, ResultTable } from '../model/query';
import { edit, nothingSelected, type Selection, type SelectionEdit } from '../model/selection';
import type { SqlResult } from '../model/sqlResult';
import type { EngineEvents, LogId } from '../protocol/engineProtocol';
import type { Following, PanelStatus } from '../protocol/panelProtocol';
import { Emitter } from './emitter';
import { logName } from './logName';
import { configured, type LogView, nothingKept, strangeDimension, viewOf } from './logView';
import { afterGrowth, laterBy, type OpenedLog } from './openedLog';
import type { OpenSettings } from './openSettings';
import type { Oversized } from './oversized';
import { sameFiles } from './sameFiles';
import type { WorkerClient } from './workerClient';

export type SessionEngine = Pick<WorkerClient, 'call' | 'stop' | 'progress' | 'grown' | 'lost' | 'crashed'>;
/** `growth`: the log has more events, under the same selection; `following`: whether and how it is followed. */
export type SessionChange = 'status' | 'selection' | 'cells' | 'growth' | 'following';
/** How an `open` ended; `cancelled` by the person, or by opening another log meanwhile. */
export type OpenEnd = 'ready' | 'failed' | 'cancelled';

/** A load, and what it is to show where the log still has it. */
interface Load extends LogView {
  readonly stop: AbortController;
  readonly part: LogPart | null;
}

/** The one owner of the open log, of the selection with its history, and of the cells. Every view asks and hears it. */
export class Session {
  readonly changed = new Emitter<SessionChange>();
  #files: readonly string[] = [];
  #status: PanelStatus = { kind: 'empty' };
  #opened: OpenedLog | null = null;
  /** What was open when a load began: it comes back where the load fails or is cancelled. */
  #before: OpenedLog | null = null;
  #history: History = startHistory(nothingSelected);
  #selectedAt = 0;
  #loading: Load | null = null;
  #tooLarge: Oversized | null = null;
  #nextId = 1;

  constructor(
    private readonly engine: SessionEngine,
    private readonly settingsFor: (files: readonly string[]) => OpenSettings,
  ) {
    engine.progress.listen((progress) => {
      if (this.#status.kind === 'loading' && progress.phase !== 'writing') this.#become({ ...this.#status, progress });
    });
    engine.grown.listen((grown) => this.#grow(grown));
    engine.lost.listen(({ log, files }) => this.#follow(log, { lost: files }));
    engine.crashed.listen((why) => {
      this.#before = null;
      if (this.#status.kind === 'ready') this.#fail(why);
    });
  }

  /** The files that the status is about: of the log that is open, is being read or could not be read; none if empty. */
  get files(): readonly string[] {
    return this.#files;
  }
  /** What was too large to be read, until another log is asked for; stays while a part of it is open. */
  get tooLarge(): Oversized | null {
    return this.#tooLarge;
  }
  get status(): PanelStatus {
    return this.#status;
  }
  /** The open log; `null` unless the status is ready. */
  get log(): LogInfo | null {
    return this.#opened?.log ?? null;
  }
  get selection(): Selection {
    return this.#history.present;
  }
  /** The `rev` that the selection got when it was made; it has a higher one where the log has grown since. */
  get selectedAt(): number {
    return this.#selectedAt;
  }
  /** How the open log is followed; `null` where it cannot be. */
  get following(): Following | null {
    return this.#opened?.following ?? null;
  }
  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }
  get cells(): readonly CellSpec[] {
    return this.#opened?.cells ?? [];
  }
  /** What cells are asked about; `null` while no log is open. */
  get context(): CellContext | null {
    return this.log && { log: this.log, selection: this.selection };
  }

  /**
   * Opens files as one log, in place of any other, which stays open where this one cannot be read; shows as much of an
   * earlier view as still has a meaning. Never throws: how it went is told by the status.
   */
  open(files: readonly string[], earlier = nothingKept): Promise<OpenEnd> {
    return this.#load(files, earlier, null);
  }

  /** Reads a part of files; what is asked for holds for as long as they are open, however often they are read again. */
  openPart(files: readonly string[], part: LogPart): Promise<OpenEnd> {
    return this.#load(files, this.#isOf(files) ? this.#now : nothingKept, part);
  }

  /**
   * Reads files under the settings of now. Where the status is about them already, the filters and cells that still
   * have a meaning are kept. No files: nothing is read.
   */
  async reopen(files: readonly string[]): Promise<OpenEnd> {
    if (files.length === 0) return 'cancelled';
    return this.#isOf(files) ? this.#load(files, this.#now, this.#part) : this.#load(files, nothingKept, null);
  }

  /** Stops a load; what was open before it is open again. */
  cancel(): void {
    if (!this.#loading) return;
    this.#loading.stop.abort();
    this.#loading = null;
    if (this.#return()) return;
    this.engine.stop();
    this.#files = [];
    this.#become({ kind: 'empty' });
  }

  /** Closes the log and gives back its memory. */
  close(): void {
    this.#forget();
    this.#before = null;
    this.#files = [];
    this.engine.stop();
    this.#become({ kind: 'empty' });
  }

  /** Follows the open log from now on, or no more; nothing happens where it cannot be followed. */
  async follow(on: boolean): Promise<void> {
    if (!this.#opened?.following || this.#opened.following.on === on) return;
    this.#follow(this.#opened.id, { on });
    await this.engine.call('follow', { log: this.#opened.id, on });
  }

  /** Changes the selection. @throws Error where no log is open, or naming an unknown dimension. */
  edit(change: SelectionEdit): Selection {
    const { log } = this.#ready();
    const next = edit(this.selection, change);
    const stranger = strangeDimension(log, next.clauses);
    if (stranger !== undefined) throw new Error(`unknown dimension "${stranger}"`);
    return this.#moveTo(record(this.#history, next));
  }

  undo(): Selection {
    return this.#moveTo(undo(this.#history));
  }

  redo(): Selection {
    return this.#moveTo(redo(this.#history));
  }

  /** Changes the parameters of the cell with that id. @throws Error if there is none, or its parameters do not fit. */
  configure(spec: CellSpec): void {
    const cells = configured(this.cells, spec, this.#ready());
    if (this.#opened) this.#opened = { ...this.#opened, cells };
    this.changed.fire('cells');
  }

  /** Answers queries over the open log, in order. @throws CallError */
  async run(queries: readonly Query[], signal?: AbortSignal): Promise<readonly ResultTable[]> {
    const { id: log, edition } = this.#openLog;
    const { tables } = await this.engine.call('query', { log, edition, queries }, signal);
    return tables;
  }

  /**
   * Runs one read-only statement over the star schema of the open log: `limit` rows and `timeout` seconds at most. A
   * cancel ends the statement; the log stays open. @throws CallError
   */
  async sql(statement: string, limit: number, timeout: number, signal?: AbortSignal): Promise<SqlResult> {
    return this.engine.call('sql', { log: this.#openLog.id, statement, limit, timeout }, signal);
  }

  /** Writes the star schema of the open log to a file as a database of SQLite. @throws CallError */
  async saveStar(file: string, signal?: AbortSignal): Promise<{ readonly bytes: number }> {
    return this.engine.call('saveStar', { log: this.#openLog.id, file }, signal);
  }

  async #load(files: readonly string[], earlier: LogView, part: LogPart | null): Promise<OpenEnd> {
    const before = this.#opened ? { ...this.#opened, history: this.#history } : this.#before;
    this.#forget();
    this.#before = before;
    const stop = new AbortController();
    const id = this.#nextId++;
    this.#loading = { ...earlier, stop, part };
    if (!sameFiles(this.#tooLarge?.files, files)) this.#tooLarge = null;
    this.#files = files;
    this.#become({ kind: 'loading', file: logName(files), progress: null });
    try {
      const { follow, ...settings } = this.settingsFor(files);
      const request = { log: id, files, ...settings, ...(part && { part }) };
      const log = await this.engine.call('open', request, stop.signal);
      if (stop.signal.aborted) return this.#drop(id);
      if ('tooLarge' in log) {
        this.#tooLarge = { files, estimate: log.tooLarge, message: log.message };
        this.#fail(log.message);
        this.#return();
        return 'failed';
      }
      this.#loading = null;
      if (before) this.#drop(before.id);
      this.#before = null;
      const { selection, cells } = viewOf(log, this.selection.rev + 1, earlier);
      this.#select(startHistory(selection));
      this.#opened = { id, files, log, edition: 0, following: null, history: this.#history, cells, part };
      this.#become({ kind: 'ready', file: logName(files) });
      void this.#beginToFollow(id, follow);
      return 'ready';
    } catch (error) {
      if (stop.signal.aborted) return this.#drop(id);
      this.#fail(error instanceof Error ? error.message : String(error));
      this.#return();
      return 'failed';
    }
  }

  /** Opens again what was open before a load that failed or was cancelled; false where nothing was. */
  #return(): boolean {
    const before = this.#before;
    this.#before = null;
    if (!before) return false;
    const { history, files } = before;
    this.#opened = before;
    this.#select(laterBy(this.selection.rev + 1, history));
    this.#files = files;
    this.#become({ kind: 'ready', file: logName(files) });
    return true;
  }

  /** Lets the engine forget a log, should it hold it; an engine that was stopped does not. */
  #drop(id: LogId): 'cancelled' {
    const isRunning = this.#opened ?? this.#before ?? this.#loading;
    if (isRunning) this.engine.call('close', { log: id }).catch(() => {});
    return 'cancelled';
  }

  /** What is to be shown of the log that the status is about. */
  get #now(): LogView {
    return this.#loading ?? { clauses: this.selection.clauses, cells: this.cells };
  }

  get #part(): LogPart | null {
    return (this.#loading ?? this.#opened)?.part ?? null;
  }

  #isOf(files: readonly string[]): boolean {
    return sameFiles(files, this.#files);
  }

  async #beginToFollow(id: LogId, on: boolean): Promise<void> {
    // Where the worker ends meanwhile, there is nothing to follow.
    const { files } = await this.engine.call('follow', { log: id, on }).catch(() => ({ files: 0 }));
    if (files === 0 || this.#opened?.id !== id) return;
    this.#opened = { ...this.#opened, following: { on, hasGrown: false, lost: [] } };
    this.changed.fire('following');
  }

  /** Takes in what the engine holds now of a log; a `rev` more tells answers about it from those before. */
  #grow(grown: EngineEvents['grown']): void {
    if (this.#before?.id === grown.log) this.#before = afterGrowth(this.#before, grown);
    if (this.#opened?.id !== grown.log) return;
    this.#opened = afterGrowth(this.#opened, grown);
    this.#history = laterBy(this.selection.rev + 1, this.#history);
    this.changed.fire('growth');
  }

  #follow(id: LogId, how: Partial<Following>): void {
    if (this.#opened?.id !== id || !this.#opened.following) return;
    this.#opened = { ...this.#opened, following: { ...this.#opened.following, ...how } };
    this.changed.fire('following');
  }

  get #openLog(): OpenedLog {
    if (!this.#opened) throw new Error('no log is open; open one first');
    return this.#opened;
  }

  #ready(): CellContext {
    if (!this.context) throw new Error('no log is open; open one first');
    return this.context;
  }

  #moveTo(history: History): Selection {
    if (history !== this.#history) {
      this.#select(history);
      this.changed.fire('selection');
    }
    return this.selection;
  }

  #select(history: History): void {
    this.#history = history;
    this.#selectedAt = history.present.rev;
  }

  #fail(message: string): void {
    const file = logName(this.#files);
    const isTooLarge = sameFiles(this.#tooLarge?.files, this.#files) && message === this.#tooLarge?.message;
    this.#forget();
    const text = message.includes(file) ? message : `${file}: ${message}`;
    this.#become({ kind: 'failed', file, message: text, ...(isTooLarge ? { isTooLarge } : {}) });
  }

  /** Lets go of the log. `rev` goes on, so that answers about it are told apart from those about the next. */
  #forget(): void {
    this.#loading?.stop.abort();
    this.#loading = null;
    this.#opened = null;
    this.#select(startHistory({ rev: this.selection.rev + 1, clauses: [] }));
  }

  #become(status: PanelStatus): void {
    this.#status = status;
    this.changed.fire('status');
  }
}
