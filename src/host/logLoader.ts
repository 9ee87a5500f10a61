import { choicesOf, type ErrorChoice } from '../model/errorChoice';
import type { LogPart } from '../model/logPart';
import type { LogId } from '../protocol/engineProtocol';
import type { PanelStatus } from '../protocol/panelProtocol';
import { logName } from './logName';
import { type LogView, viewOf } from './logView';
import type { OpenedLog } from './openedLog';
import type { OpenSettings } from './openSettings';
import type { Oversized } from './oversized';
import { sameFiles } from './sameFiles';
import type { SelectionHistory } from './selectionHistory';
import type { OpenEnd, SessionChange, SessionEngine } from './sessionChange';

/** A load, and what it is to show where the log still has it. */
interface Load extends LogView {
  readonly stop: AbortController;
  readonly part: LogPart | null;
}

/** The log that is open, the load that is to take its place, and what comes back where that fails. */
export class LogLoader {
  #files: readonly string[] = [];
  #status: PanelStatus = { kind: 'empty' };
  #opened: OpenedLog | null = null;
  /** What was open when a load began: it comes back where the load fails or is cancelled. */
  #before: OpenedLog | null = null;
  #loading: Load | null = null;
  #tooLarge: Oversized | null = null;
  #nextId = 1;

  constructor(
    private readonly engine: SessionEngine,
    private readonly settingsFor: (files: readonly string[]) => OpenSettings,
    private readonly selected: SelectionHistory,
    private readonly tell: (change: SessionChange) => void,
    private readonly onOpened: (id: LogId, follow: boolean) => void,
  ) {
    engine.progress.listen((progress) => {
      if (this.#status.kind === 'loading' && progress.phase !== 'writing') this.#become({ ...this.#status, progress });
    });
    engine.crashed.listen((why) => {
      this.#before = null;
      if (this.#status.kind === 'ready') this.#fail(why);
    });
  }

  get files(): readonly string[] {
    return this.#files;
  }
  get tooLarge(): Oversized | null {
    return this.#tooLarge;
  }
  get status(): PanelStatus {
    return this.#status;
  }
  /** `null` unless the status is ready. */
  get opened(): OpenedLog | null {
    return this.#opened;
  }

  /** Makes another of the log of that id, be it open or to come back; true if it is open. */
  change(id: LogId, make: (log: OpenedLog) => OpenedLog): boolean {
    if (this.#before?.id === id) this.#before = make(this.#before);
    if (this.#opened?.id !== id) return false;
    this.#opened = make(this.#opened);
    return true;
  }

  /** Reads files in place of any other log; how it went is told by the status. Never throws. */
  async load(files: readonly string[], earlier: LogView, part: LogPart | null): Promise<OpenEnd> {
    const before = this.#opened ? { ...this.#opened, history: this.selected.history } : this.#before;
    this.forget();
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
      const { clauses, cells, baseline } = viewOf(log, earlier);
      this.selected.restart(clauses, baseline);
      this.#opened = { id, files, log, edition: 0, following: null, history: this.selected.history, cells, part };
      this.#become({ kind: 'ready', file: logName(files) });
      this.onOpened(id, follow);
      return 'ready';
    } catch (error) {
      if (stop.signal.aborted) return this.#drop(id);
      this.#fail(error instanceof Error ? error.message : String(error), choicesOf(error));
      this.#return();
      return 'failed';
    }
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
    this.forget();
    this.#before = null;
    this.#files = [];
    this.engine.stop();
    this.#become({ kind: 'empty' });
  }

  /** What is to be shown of the log that the status is about. */
  get now(): LogView {
    const { rev: _, ...selected } = this.selected.selection;
    return this.#loading ?? { ...selected, cells: this.#opened?.cells ?? [] };
  }

  /** What of them was asked for. */
  get part(): LogPart | null {
    return (this.#loading ?? this.#opened)?.part ?? null;
  }

  /** Whether the status is about these files. */
  isOf(files: readonly string[]): boolean {
    return sameFiles(files, this.#files);
  }

  /** Opens again what was open before a load that failed or was cancelled; false where nothing was. */
  #return(): boolean {
    const before = this.#before;
    this.#before = null;
    if (!before) return false;
    const { history, files } = before;
    this.#opened = before;
    this.selected.resume(history);
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

  #fail(message: string, choices: readonly ErrorChoice[] = []): void {
    const file = logName(this.#files);
    const isTooLarge = sameFiles(this.#tooLarge?.files, this.#files) && message === this.#tooLarge?.message;
    this.forget();
    const text = message.includes(file) ? message : `${file}: ${message}`;
    this.#become({
      kind: 'failed',
      file,
      message: text,
      ...(isTooLarge ? { isTooLarge } : {}),
      ...(choices.length > 0 ? { choices } : {}),
    });
  }

  /** Lets go of the log. `rev` goes on, so that answers about it are told apart from those about the next. */
  forget(): void {
    this.#loading?.stop.abort();
    this.#loading = null;
    this.#opened = null;
    this.selected.restart([]);
  }

  #become(status: PanelStatus): void {
    this.#status = status;
    this.tell('status');
  }
}
