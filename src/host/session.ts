import * as l10n from '@vscode/l10n';
import type { CellContext, CellSpec } from '../cells/cell';
import { searchedClauses } from '../cells/hotspots';
import { arranged, type StackEdit } from '../cells/stackEdit';
import type { Diagnosis, DiagnosisStage } from '../model/diagnosis';
import type { HotspotQuestion, Hotspots } from '../model/hotspot';
import type { LogInfo } from '../model/logInfo';
import type { LinesWanted, LogLines, TextWindow } from '../model/logLines';
import type { LogPart } from '../model/logPart';
import type { Query, ResultTable } from '../model/query';
import type { Baseline, Clause, Selection, SelectionEdit } from '../model/selection';
import type { SqlResult } from '../model/sqlResult';
import type { Following, PanelStatus } from '../protocol/panelProtocol';
import { Diagnoses } from './diagnoses';
import { Emitter } from './emitter';
import { GrowingLog } from './growingLog';
import { Latest } from './latest';
import { LogLoader } from './logLoader';
import { configured, type LogView, nothingKept, strangeDimension, viewOf } from './logView';
import type { OpenedLog } from './openedLog';
import type { OpenSettings } from './openSettings';
import type { Oversized } from './oversized';
import { SelectionHistory } from './selectionHistory';
import type { OpenEnd, SessionChange, SessionEngine } from './sessionChange';

/** The one owner of the open log, of the selection with its history, and of the cells. Every view asks and hears it. */
export class Session {
  readonly changed = new Emitter<SessionChange>();
  /** Of a verdict under way: what it has come to. */
  readonly staged = new Emitter<DiagnosisStage>();
  readonly #selected = new SelectionHistory();
  readonly #logs: LogLoader;
  readonly #growing: GrowingLog;
  readonly #hotspots = { level: new Latest<Hotspots>(), change: new Latest<Hotspots>() };
  readonly #hotspotsOfAll = new Latest<Hotspots>();
  readonly #diagnoses: Diagnoses;
  #stage: DiagnosisStage | null = null;

  constructor(
    private readonly engine: SessionEngine,
    settingsFor: (files: readonly string[]) => OpenSettings,
  ) {
    this.#diagnoses = new Diagnoses((log, clauses, signal) => {
      this.#stage = null;
      return engine.call('diagnose', { log, clauses }, signal);
    });
    engine.stage.listen(({ log, stage }) => this.#enter(log, stage));
    const tell = (change: SessionChange): void => this.changed.fire(change);
    this.#logs = new LogLoader(engine, settingsFor, this.#selected, tell, (id, follow) => {
      void this.#growing.begin(id, follow);
    });
    this.#growing = new GrowingLog(engine, this.#logs, this.#selected, tell);
  }

  /** The files that the status is about: of the log that is open, is being read or could not be read; none if empty. */
  get files(): readonly string[] {
    return this.#logs.files;
  }
  /** What was too large to be read, until another log is asked for; stays while a part of it is open. */
  get tooLarge(): Oversized | null {
    return this.#logs.tooLarge;
  }
  get status(): PanelStatus {
    return this.#logs.status;
  }
  /** The open log; `null` unless the status is ready. */
  get log(): LogInfo | null {
    return this.#logs.opened?.log ?? null;
  }
  /** Tells the open log from any other; the same while it grows. `null` as `log`. */
  get logId(): OpenedLog['id'] | null {
    return this.#logs.opened?.id ?? null;
  }
  get selection(): Selection {
    return this.#selected.selection;
  }
  /** The `rev` that the selection got when it was made; it has a higher one where the log has grown since. */
  get selectedAt(): number {
    return this.#selected.selectedAt;
  }
  /** How the open log is followed; `null` where it cannot be. */
  get following(): Following | null {
    return this.#logs.opened?.following ?? null;
  }
  get canUndo(): boolean {
    return this.#selected.canUndo;
  }
  get canRedo(): boolean {
    return this.#selected.canRedo;
  }
  get cells(): readonly CellSpec[] {
    return this.#logs.opened?.cells ?? [];
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
    return this.#logs.load(files, earlier, null);
  }

  /** Reads a part of files; what is asked for holds for as long as they are open, however often they are read again. */
  openPart(files: readonly string[], part: LogPart): Promise<OpenEnd> {
    return this.#logs.load(files, this.#logs.isOf(files) ? this.#logs.now : nothingKept, part);
  }

  /**
   * Reads files under the settings of now. Where the status is about them already, the filters and cells that still
   * have a meaning are kept. No files: nothing is read.
   */
  async reopen(files: readonly string[]): Promise<OpenEnd> {
    if (files.length === 0) return 'cancelled';
    return this.#logs.isOf(files)
      ? this.#logs.load(files, this.#logs.now, this.#logs.part)
      : this.#logs.load(files, nothingKept, null);
  }

  /** Stops a load; what was open before it is open again. */
  cancel(): void {
    this.#logs.cancel();
  }

  /** Closes the log and gives back its memory. */
  close(): void {
    this.#logs.close();
  }

  /** Follows the open log from now on, or no more; nothing happens where it cannot be followed, or that has ended. */
  follow(on: boolean): Promise<void> {
    return this.#growing.follow(on);
  }

  /** Changes the selection. @throws Error where no log is open, or naming an unknown dimension. */
  edit(change: SelectionEdit): Selection {
    return this.#hasMoved(this.#selected.edit(change, this.#ready().log));
  }

  /** Selects all of this in the place of what is selected: one step of undo. @throws Error as `edit` does. */
  select(clauses: readonly Clause[], baseline?: Baseline): Selection {
    const compared = baseline?.kind === 'segment' ? baseline.clauses : [];
    const stranger = strangeDimension(this.#ready().log, [...clauses, ...compared]);
    if (stranger !== undefined) throw new Error(`unknown dimension "${stranger}"`);
    return this.#hasMoved(this.#selected.replace(clauses, baseline));
  }

  undo(): Selection {
    return this.#hasMoved(this.#selected.undo());
  }

  redo(): Selection {
    return this.#hasMoved(this.#selected.redo());
  }

  /** Changes the parameters of the cell with that id. @throws Error if there is none, or its parameters do not fit. */
  configure(spec: CellSpec): void {
    this.#setCells(configured(this.cells, spec, this.#ready()));
  }

  /** Adds, moves and removes cells. @throws Error as `arranged` does, or where no log is open */
  arrange(change: StackEdit): void {
    this.#setCells(arranged(this.cells, change, this.#ready()));
  }

  /** Shows as much of a view as has a meaning in the open log; undo goes back to the selection before. @throws Error where none is open */
  show(view: LogView): void {
    const { clauses, cells, baseline } = viewOf(this.#ready().log, view);
    this.#setCells(cells);
    this.#hasMoved(this.#selected.replace(clauses, baseline));
  }

  /** Answers queries over the open log, in order. @throws CallError */
  async run(queries: readonly Query[], signal?: AbortSignal): Promise<readonly ResultTable[]> {
    const { id: log, edition } = this.#openLog;
    const { tables } = await this.engine.call('query', { log, edition, queries }, signal);
    return tables;
  }

  /** The hotspots of the selection; found once for a selection. @throws CallError */
  hotspots(question: HotspotQuestion = 'level'): Promise<Hotspots> {
    const { id: log, edition } = this.#openLog;
    const clauses = searchedClauses(this.selection);
    return this.#hotspots[question].find([log, clauses], edition, (signal) =>
      this.engine.call('hotspots', { log, clauses, question }, signal),
    );
  }

  /** The hotspots of the whole log, whatever is selected. @throws CallError */
  hotspotsOfAll(): Promise<Hotspots> {
    const { id: log, edition } = this.#openLog;
    return this.#hotspotsOfAll.find(log, edition, (signal) =>
      this.engine.call('hotspots', { log, clauses: [] }, signal),
    );
  }

  /** The verdict of the selection; made once for a selection. @throws CallError */
  diagnosis(): Promise<Diagnosis> {
    return this.#diagnoses.find(this.#openLog, this.selection);
  }

  /** Ends the verdict under way; those who wait for it get a CallError. */
  cancelDiagnosis(): void {
    this.#diagnoses.cancel();
  }

  /** The stage that the verdict under way has come to; `null` where none is told, or the verdict has been made. */
  get diagnosisStage(): DiagnosisStage | null {
    return this.knownDiagnosis ? null : this.#stage;
  }

  /** The verdict of the selection, if it has been made. */
  get knownDiagnosis(): Diagnosis | null {
    return this.log && this.#diagnoses.known(this.#openLog, this.selection);
  }

  /** A page of the lines behind events of the open log. @throws CallError */
  async lines(wanted: LinesWanted, signal?: AbortSignal): Promise<LogLines> {
    const { id: log, edition } = this.#openLog;
    return this.engine.call('lines', { log, edition, ...wanted }, signal);
  }

  /** Lines of a file of the open log. @throws CallError; Error where the file is none of the log's. */
  async textWindow(file: string, firstLine: number, lines: number, signal?: AbortSignal): Promise<TextWindow> {
    return this.engine.call('textWindow', { log: this.#logOf(file), file, firstLine, lines }, signal);
  }

  /** The first line of a file of the open log, from one on, that holds a text; `null` where none does. @throws as textWindow. */
  async findText(file: string, text: string, fromLine: number, signal?: AbortSignal): Promise<number | null> {
    const { line } = await this.engine.call('findText', { log: this.#logOf(file), file, text, fromLine }, signal);
    return line;
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

  /** The open log, if a file is of it: no view reads other files. */
  #logOf(file: string): OpenedLog['id'] {
    const { id, log } = this.#openLog;
    if (!log.source.files.includes(file))
      throw new Error(l10n.t('that file is not of the log that is open; open its log first'));
    return id;
  }

  get #openLog(): OpenedLog {
    const { opened } = this.#logs;
    if (!opened) throw new Error(l10n.t('no log is open; open one first'));
    return opened;
  }

  #ready(): CellContext {
    if (!this.context) throw new Error(l10n.t('no log is open; open one first'));
    return this.context;
  }

  #setCells(cells: readonly CellSpec[]): void {
    if (cells === this.cells) return;
    this.#logs.change(this.#openLog.id, (opened) => ({ ...opened, cells }));
    this.changed.fire('cells');
  }

  #enter(log: OpenedLog['id'], stage: DiagnosisStage): void {
    if (log !== this.#logs.opened?.id) return;
    this.#stage = stage;
    this.staged.fire(stage);
  }

  #hasMoved(moved: boolean): Selection {
    if (moved) {
      this.#leaveOthers();
      this.changed.fire('selection');
    }
    return this.selection;
  }

  /** What a selection that is left had to be searched gives its time to the numbers of this one. */
  #leaveOthers(): void {
    const { opened } = this.#logs;
    if (!opened) return;
    const question = [opened.id, searchedClauses(this.selection)];
    this.#hotspots.level.leave(question);
    this.#hotspots.change.leave(question);
    this.#diagnoses.leave(opened, this.selection);
  }
}
