import type { CellContext, CellSpec } from '../cells/cell';
import { type History, record, redo, startHistory, undo } from '../model/history';
import type { LogInfo } from '../model/logInfo';
import type { Query, ResultTable } from '../model/query';
import { edit, nothingSelected, type Selection, type SelectionEdit } from '../model/selection';
import type { SqlResult } from '../model/sqlResult';
import type { LogId } from '../protocol/engineProtocol';
import type { PanelStatus } from '../protocol/panelProtocol';
import { Emitter } from './emitter';
import { logName } from './logName';
import { configured, type LogView, nothingKept, strangeDimension, viewOf } from './logView';
import type { OpenSettings } from './openSettings';
import type { WorkerClient } from './workerClient';

export type SessionEngine = Pick<WorkerClient, 'call' | 'stop' | 'progress' | 'crashed'>;
export type SessionChange = 'status' | 'selection' | 'cells';
/** How an `open` ended; `cancelled` by the person, or by opening another log meanwhile. */
export type OpenEnd = 'ready' | 'failed' | 'cancelled';

/** A log that the engine holds, with what is selected in it. */
interface Opened {
  readonly id: LogId;
  readonly files: readonly string[];
  readonly log: LogInfo;
  readonly history: History;
  readonly cells: readonly CellSpec[];
}

/** A load, and what it is to show where the log still has it. */
interface Load extends LogView {
  readonly stop: AbortController;
}

/** The one owner of the open log, of the selection with its history, and of the cells. Every view asks and hears it. */
export class Session {
  readonly changed = new Emitter<SessionChange>();
  #files: readonly string[] = [];
  #status: PanelStatus = { kind: 'empty' };
  #opened: Opened | null = null;
  /** What was open when a load began: it comes back where the load fails or is cancelled. */
  #before: Opened | null = null;
  #history: History = startHistory(nothingSelected);
  #loading: Load | null = null;
  #nextId = 1;

  constructor(
    private readonly engine: SessionEngine,
    private readonly settingsFor: (files: readonly string[]) => OpenSettings,
  ) {
    engine.progress.listen((progress) => {
      if (this.#status.kind === 'loading' && progress.phase !== 'writing') this.#become({ ...this.#status, progress });
    });
    engine.crashed.listen((why) => {
      this.#before = null;
      if (this.#status.kind === 'ready') this.#fail(why);
    });
  }

  /** The files that the status is about: of the log that is open, is being read or could not be read; none if empty. */
  get files(): readonly string[] {
    return this.#files;
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
    return this.#load(files, earlier);
  }

  /**
   * Reads files under the settings of now. Where the status is about them already, the filters and cells that still
   * have a meaning are kept. No files: nothing is read.
   */
  async reopen(files: readonly string[]): Promise<OpenEnd> {
    if (files.length === 0) return 'cancelled';
    const isSame = JSON.stringify(files) === JSON.stringify(this.#files);
    const now = this.#loading ?? { clauses: this.selection.clauses, cells: this.cells };
    return this.#load(files, isSame ? now : nothingKept);
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
    const { tables } = await this.engine.call('query', { log: this.#openId, queries }, signal);
    return tables;
  }

  /**
   * Runs one read-only statement over the star schema of the open log; `limit` rows at most. SQLite cannot be
   * interrupted, so a cancel ends the worker, and the log is read again. @throws CallError
   */
  async sql(statement: string, limit: number, signal?: AbortSignal): Promise<SqlResult> {
    const { files, cells, selection } = this;
    try {
      return await this.engine.call('sql', { log: this.#openId, statement, limit }, signal);
    } catch (error) {
      if (signal?.aborted) {
        this.#forget();
        this.engine.stop();
        void this.#load(files, { clauses: selection.clauses, cells });
      }
      throw error;
    }
  }

  async #load(files: readonly string[], earlier: LogView): Promise<OpenEnd> {
    const before = this.#opened ? { ...this.#opened, history: this.#history } : this.#before;
    this.#forget();
    this.#before = before;
    const stop = new AbortController();
    const id = this.#nextId++;
    this.#loading = { ...earlier, stop };
    this.#files = files;
    this.#become({ kind: 'loading', file: logName(files), progress: null });
    try {
      const log = await this.engine.call('open', { log: id, files, ...this.settingsFor(files) }, stop.signal);
      if (stop.signal.aborted) return this.#drop(id);
      if ('tooLarge' in log) throw new Error(log.message);
      this.#loading = null;
      if (before) this.#drop(before.id);
      this.#before = null;
      const { selection, cells } = viewOf(log, this.selection.rev + 1, earlier);
      this.#history = startHistory(selection);
      this.#opened = { id, files, log, history: this.#history, cells };
      this.#become({ kind: 'ready', file: logName(files) });
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
    this.#history = { ...history, present: { ...history.present, rev: this.selection.rev + 1 } };
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

  get #openId(): LogId {
    if (!this.#opened) throw new Error('no log is open; open one first');
    return this.#opened.id;
  }

  #ready(): CellContext {
    if (!this.context) throw new Error('no log is open; open one first');
    return this.context;
  }

  #moveTo(history: History): Selection {
    if (history !== this.#history) {
      this.#history = history;
      this.changed.fire('selection');
    }
    return this.selection;
  }

  #fail(message: string): void {
    const file = logName(this.#files);
    this.#forget();
    this.#become({ kind: 'failed', file, message: message.includes(file) ? message : `${file}: ${message}` });
  }

  /** Lets go of the log. `rev` goes on, so that answers about it are told apart from those about the next. */
  #forget(): void {
    this.#loading?.stop.abort();
    this.#loading = null;
    this.#opened = null;
    this.#history = startHistory({ rev: this.selection.rev + 1, clauses: [] });
  }

  #become(status: PanelStatus): void {
    this.#status = status;
    this.changed.fire('status');
  }
}
