import type { StackKind } from '../cells/cell';
import { kindNames } from '../cells/stackKinds';
import type { RoleOverrides } from '../model/roles';
import { type LogView, nothingKept } from './logView';
import { isMemberOrder, type MemberOrder } from './memberOrder';

/** The part of VS Code's Memento that is needed. */
export interface MemoryStore {
  get<T>(key: string): T | undefined;
  update(key: string, value: unknown): PromiseLike<void>;
}

const lastKey = 'logHealth.lastFiles';
const orderKey = 'logHealth.memberOrder';

/** The kinds of cells that there were before it was kept with a view which there are. */
const firstKinds: readonly StackKind[] = [
  'triangle',
  'trend',
  'matrix',
  'breakdown',
  'hotspots',
  'lines',
  'lifecycle',
  'retention',
  'activeDays',
];

/** What a workspace remembers: the roles that a person chose for a log, what was asked about it, the last log and its view, the order of members. */
export class FileMemory {
  constructor(
    private readonly store: MemoryStore,
    /** A stable name of a file, e.g. its URI. */
    private readonly nameOf: (file: string) => string,
  ) {}

  /** The roles chosen for these files; `{}` if all are left to the inference. */
  roles(files: readonly string[]): RoleOverrides {
    return this.store.get<RoleOverrides>(this.#key('roles', files)) ?? {};
  }

  /** Keeps the chosen roles; `{}` goes back to automatic. */
  async keepRoles(files: readonly string[], roles: RoleOverrides): Promise<void> {
    await this.store.update(this.#key('roles', files), Object.keys(roles).length > 0 ? roles : undefined);
  }

  /** True the first time that this question comes up for these files. */
  async isNews(files: readonly string[], question: string): Promise<boolean> {
    const key = this.#key('asked', files);
    const asked = this.store.get<readonly string[]>(key) ?? [];
    if (asked.includes(question)) return false;
    await this.store.update(key, [...asked, question]);
    return true;
  }

  /** The files of the log that was open last. */
  get lastFiles(): readonly string[] {
    return this.store.get<readonly string[]>(lastKey) ?? [];
  }

  async keepLastFiles(files: readonly string[]): Promise<void> {
    await this.store.update(lastKey, files.length > 0 ? files : undefined);
  }

  /** What the members in the tree are sorted by. */
  get memberOrder(): MemberOrder {
    const kept = this.store.get<unknown>(orderKey);
    return isMemberOrder(kept) ? kept : 'events';
  }

  async keepMemberOrder(order: MemberOrder): Promise<void> {
    await this.store.update(orderKey, order);
  }

  /** What was looked at in these files last; nothing where it is not known. */
  view(files: readonly string[]): LogView {
    const kept = this.store.get<LogView>(this.#key('view', files));
    return kept ? { known: firstKinds, ...kept } : nothingKept;
  }

  async keepView(files: readonly string[], { clauses, cells, baseline }: LogView): Promise<void> {
    const view = { clauses, cells, known: kindNames, ...(baseline ? { baseline } : {}) };
    await this.store.update(this.#key('view', files), view);
  }

  #key(what: string, files: readonly string[]): string {
    return `logHealth.${what}:${[...files].map(this.nameOf).sort().join(' ')}`;
  }
}
