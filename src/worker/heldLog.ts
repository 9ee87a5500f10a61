import * as l10n from '@vscode/l10n';
import { diagnose } from '../diagnosis/diagnose';
import { findHotspots } from '../diagnosis/hotspots/findHotspots';
import { columnar } from '../engine/columnar/columnar';
import { EventPlaces } from '../engine/columnar/eventPlaces';
import { packedOf, packGrown } from '../engine/columnar/packed';
import type { SecondCore } from '../engine/columnar/shared/secondCore';
import type { Engine } from '../engine/engine';
import { GrowingStar } from '../engine/star/growingStar';
import type { MauWindow } from '../model/calendar';
import type { Diagnosis, DiagnosisStage, DiagnosisWanted } from '../model/diagnosis';
import type { Hotspots, HotspotsWanted } from '../model/hotspot';
import type { LogInfo } from '../model/logInfo';
import type { LinesWanted, LogLines } from '../model/logLines';
import type { SqlResult } from '../model/sqlResult';
import { logInfo, type OpenLog } from './openLog';
import { saveStar } from './saveStar';
import { type Asking, StarKeeper, type StarKeeperOptions } from './starKeeper';

/** An open log: its events, answered by the columnar engine, with its star schema in a thread; and its growth. */
export class HeldLog {
  /** One more each time the log has grown. */
  edition = 0;
  #engine: Engine;
  #places: EventPlaces;
  #info: LogInfo;
  readonly #growing: GrowingStar;
  readonly #star: StarKeeper;
  readonly #closed = new AbortController();
  #reading: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly log: Pick<OpenLog, 'followed' | 'events' | 'info' | 'localClock' | 'text'>,
    window: MauWindow,
    star: StarKeeperOptions,
    private readonly core: SecondCore | null = null,
  ) {
    const { events, info, localClock } = log;
    core?.ready(events.rows);
    this.#engine = columnar(events, packedOf, core);
    // Ready before the first question comes; who asks hears of a failure.
    packedOf(events).catch(() => {});
    this.#places = new EventPlaces(events);
    this.#info = info;
    this.#growing = new GrowingStar(events, { window, localClock });
    this.#star = new StarKeeper({ events, info }, star);
  }

  /** How many of its files can be followed. */
  get followable(): number {
    return this.log.followed.followable;
  }

  /** The paths at which there is no file now. */
  get lost(): readonly string[] {
    return this.log.followed.lost;
  }

  /** The engine over the events of an edition. @throws Error if the log has grown since. */
  engine(edition: number = this.edition): Engine {
    if (edition === this.edition) return this.#engine;
    throw new Error(l10n.t('the log has grown meanwhile; ask again'));
  }

  /** The text of its files. */
  get text(): OpenLog['text'] {
    return this.log.text;
  }

  /** The segments with more errors than the rest. @throws Error naming an unknown dimension */
  hotspots(wanted: HotspotsWanted, signal?: AbortSignal): Promise<Hotspots> {
    return findHotspots(this.#growing.events, wanted, signal);
  }

  /** Whether users leave because of errors or of their own will. @throws Error naming an unknown dimension */
  diagnose(
    wanted: DiagnosisWanted,
    signal?: AbortSignal,
    onStage?: (stage: DiagnosisStage) => void,
  ): Promise<Diagnosis> {
    return diagnose(this.#growing.events, wanted, signal, onStage);
  }

  /** A page of the lines of events. @throws Error naming an unknown dimension, or if the log has grown out of the edition. */
  async lines(wanted: LinesWanted, edition: number = this.edition, signal = this.#closed.signal): Promise<LogLines> {
    this.engine(edition);
    const { total, places } = await this.#places.page(wanted, signal);
    return { total, lines: await this.text.lines(places, signal) };
  }

  /** Runs one read-only statement over the events of now. @throws Error naming what was refused, or that it took too long. */
  sql(statement: string, limit: number, asking: Asking): Promise<SqlResult> {
    return this.#star.use((star) => star.run(statement, limit), asking);
  }

  /** Writes the star schema of the events of now to a file. @throws Error naming the file. */
  save(file: string, signal?: AbortSignal): Promise<{ readonly bytes: number }> {
    const ask = (whereTo: string) => this.#star.use((star) => star.save(whereTo), { signal });
    return saveStar(file, this.#info.source.files, ask);
  }

  /** Reads what has come to its files; what is known of the log then, or `null` if nothing has. */
  async grow(): Promise<LogInfo | null> {
    const { signal } = this.#closed;
    const reading = this.log.followed.advance(signal);
    this.#reading = reading;
    const growth = await reading.catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    if (!growth || signal.aborted) return null;
    const { source, pieces, takenBack } = growth;
    const { events: before } = this.#growing;
    const events = this.#growing.grow({ pieces, takenBack, files: source.files });
    if (this.#growing.merge) packGrown(before, events, this.#growing.merge);
    this.#engine = columnar(events, packedOf, this.core);
    this.#places = new EventPlaces(events);
    this.#info = logInfo(source, this.#info.inference, events);
    this.#star.outgrow({ events, info: this.#info });
    this.edition++;
    return this.#info;
  }

  close(): void {
    this.#closed.abort(new Error(l10n.t('the log was closed')));
    this.#star.close();
    const release = (): void => void this.log.followed.close().catch(() => {});
    this.#reading.then(release, release);
  }
}
