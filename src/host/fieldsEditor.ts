import * as l10n from '@vscode/l10n';
import type { FormatRanking } from '../model/formatRanking';
import type { Preview, PreviewEffect } from '../model/preview';
import { editRoles, type RoleEdit, type RolesNow, rolesBy } from '../model/roleEdit';
import type { RoleOverrides } from '../model/roles';
import type { FieldsView, RecordPlace } from '../protocol/panelProtocol';
import { Emitter, type Held } from './emitter';
import type { FileMemory } from './fileMemory';
import { fieldsOfSample } from './knownFields';
import { logName } from './logName';
import type { OpenSettings } from './openSettings';
import { sameFiles } from './sameFiles';
import type { Session } from './session';
import type { OpenEnd } from './sessionChange';
import type { WorkerClient } from './workerClient';

/** What is edited now: the fields of these files. */
interface Shown {
  readonly files: readonly string[];
  readonly stop: AbortController;
  readonly preview: Preview | null;
  readonly isBusy: boolean;
  /** What the roles in force make of the log. */
  readonly before: PreviewEffect | null;
  readonly failure: string | null;
  readonly formats: FormatRanking | null;
}

const keyOf = (files: readonly string[]): string => JSON.stringify(files);

/**
 * The roles of a log as a person tries them out: a draft with a preview of what it makes of the log. Nothing of it is
 * applied before `apply`; until then the draft of each log is kept, whether it is shown or not.
 */
export class FieldsEditor implements Held {
  readonly changed = new Emitter<void>();
  #shown: Shown | null = null;
  readonly #drafts = new Map<string, RoleOverrides>();
  readonly #listening: Held;

  constructor(
    private readonly client: Pick<WorkerClient, 'call'>,
    private readonly session: Pick<Session, 'changed' | 'status' | 'files' | 'reopen'>,
    private readonly memory: Pick<FileMemory, 'roles' | 'keepRoles'>,
    private readonly settingsFor: (files: readonly string[], roles: RoleOverrides) => OpenSettings,
  ) {
    this.#listening = session.changed.listen((change) => {
      if (change === 'status') this.#follow();
    });
  }

  /** What the view shows; `null` while it is not shown. */
  get view(): FieldsView | null {
    const shown = this.#shown;
    if (!shown) return null;
    const { files, preview, isBusy, before, failure, formats } = shown;
    const draft = this.#draft(files);
    return {
      file: logName(files),
      format: draft.format ?? null,
      lastYear: draft.lastYear ?? null,
      isChanged: !isSame(draft, this.memory.roles(files)),
      isAutomatic: Object.keys(draft).length === 0,
      roles: this.#roles(shown),
      preview,
      isBusy,
      before,
      failure,
      formats,
    };
  }

  /** Shows the fields of these files, open or not, with the draft that was left. */
  show(files: readonly string[]): void {
    if (this.#isOf(files)) return;
    this.#shown?.stop.abort();
    const stop = new AbortController();
    this.#shown = { files, stop, preview: null, isBusy: true, before: null, failure: null, formats: null };
    void this.#rank(files);
    void this.#look();
    if (!isSame(this.#draft(files), this.memory.roles(files))) void this.#weigh(files);
  }

  /** Shows something else again; the draft is kept. */
  hide(): void {
    this.#shown?.stop.abort();
    this.#shown = null;
    this.changed.fire();
  }

  /** Changes the draft. */
  edit(change: RoleEdit): void {
    const shown = this.#shown;
    if (!shown) return;
    this.#keep(editRoles(this.#draft(shown.files), change, this.#roles(shown)));
  }

  /** Makes the draft what is in force, or what the log is taken for where no one has said anything. */
  reset(to: 'applied' | 'automatic'): void {
    if (this.#shown) this.#keep(to === 'automatic' ? {} : this.memory.roles(this.#shown.files));
  }

  /** Remembers the draft for the files and reads them by it. */
  async apply(): Promise<OpenEnd> {
    const { files = [] } = this.#shown ?? {};
    const draft = this.#draft(files);
    this.#drafts.delete(keyOf(files));
    this.hide();
    const before = this.memory.roles(files);
    await this.memory.keepRoles(files, draft);
    const end = await this.session.reopen(files);
    // What the log cannot be read by is not kept: it would refuse the log the next time, too.
    if (end === 'failed') await this.memory.keepRoles(files, before);
    return end;
  }

  /** The text of a record of the preview as it stands in its file. @throws CallError */
  async rawText({ page, index }: RecordPlace): Promise<{ readonly text: string; readonly isCut: boolean }> {
    const record = this.#shown?.preview?.[page][index];
    if (!record) throw new Error(l10n.t('that record is not shown; look at the fields again'));
    const { file, offset, end } = record;
    return this.client.call('rawText', { file, offset, end });
  }

  /** Forgets every draft. */
  forget(): void {
    this.#drafts.clear();
    this.hide();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#shown?.stop.abort();
  }

  /** The roles of the draft; of what it leaves open, those of the last preview. */
  #roles({ files, preview }: Shown): RolesNow {
    const { overrides } = this.settingsFor(files, this.#draft(files));
    const { roles = null, fields = [] } = preview ?? {};
    return roles ? rolesBy(overrides, roles) : fieldsOfSample(fields, overrides).roles;
  }

  #draft(files: readonly string[]): RoleOverrides {
    return this.#drafts.get(keyOf(files)) ?? this.memory.roles(files);
  }

  #keep(draft: RoleOverrides): void {
    if (!this.#shown) return;
    this.#drafts.set(keyOf(this.#shown.files), draft);
    void this.#look();
  }

  /** Looks at the log by the draft of now; a look that is overtaken by the next is stopped and never shown. */
  async #look(): Promise<void> {
    if (!this.#shown) return;
    this.#shown.stop.abort();
    const stop = new AbortController();
    this.#become({ stop, isBusy: true });
    const { files } = this.#shown;
    const { overrides, timeZone, patterns = [] } = this.settingsFor(files, this.#draft(files));
    try {
      const preview = await this.client.call('preview', { files, overrides, timeZone, patterns }, stop.signal);
      if (stop.signal.aborted) return;
      const isInForce = isSame(this.#draft(files), this.memory.roles(files));
      this.#become({ preview, isBusy: false, failure: null, ...(isInForce ? { before: preview.effect } : {}) });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      if (!stop.signal.aborted) this.#become({ isBusy: false, failure });
    }
  }

  /** Looks at the log by the roles in force, to tell what a draft that was kept would change. */
  async #weigh(files: readonly string[]): Promise<void> {
    const { overrides, timeZone, patterns = [] } = this.settingsFor(files, this.memory.roles(files));
    const preview = await this.client.call('preview', { files, overrides, timeZone, patterns }).catch(() => null);
    if (preview && this.#isOf(files)) this.#become({ before: preview.effect });
  }

  async #rank(files: readonly string[]): Promise<void> {
    // A log whose formats cannot be told cannot be looked at either, which says why.
    const { patterns = [] } = this.settingsFor(files, this.memory.roles(files));
    const formats = await this.client.call('formats', { files, patterns }).catch(() => null);
    if (this.#isOf(files)) this.#become({ formats });
  }

  #isOf(files: readonly string[]): boolean {
    return sameFiles(this.#shown?.files, files);
  }

  #become(part: Partial<Shown>): void {
    if (!this.#shown) return;
    this.#shown = { ...this.#shown, ...part };
    this.changed.fire();
  }

  /** Another log takes the view's place; the same one, read under other settings, is looked at again. */
  #follow(): void {
    const { status, files } = this.session;
    if (!this.#shown) return;
    const isOther = !this.#isOf(files);
    if (status.kind === 'empty' || (status.kind === 'loading' && isOther)) this.hide();
    else if (status.kind === 'ready' && !isOther) void this.#look();
  }
}

const isSame = (a: RoleOverrides, b: RoleOverrides): boolean => sorted(a) === sorted(b);

const sorted = (overrides: RoleOverrides): string =>
  JSON.stringify(Object.entries(overrides).sort(([a], [b]) => (a < b ? -1 : 1)));
