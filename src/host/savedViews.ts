import { type NamedView, readView } from '../cells/viewFile';
import { JsonPlace } from '../model/jsonPlace';
import type { MemoryStore } from './fileMemory';

const key = 'logHealth.views';

/** The views that a workspace keeps by their names, for any log. */
export class SavedViews {
  constructor(private readonly store: MemoryStore) {}

  /** In the order of their names. What another version of the extension kept, and this one cannot read, is passed over. */
  get all(): readonly NamedView[] {
    return this.#kept.flatMap(readable).sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Keeps a view in the place of the one with its name. */
  async keep(view: NamedView): Promise<void> {
    await this.store.update(key, [...this.#without(view.name), view]);
  }

  async drop(name: string): Promise<void> {
    await this.store.update(key, this.#without(name));
  }

  get #kept(): readonly unknown[] {
    const kept = this.store.get<unknown>(key);
    return Array.isArray(kept) ? kept : [];
  }

  #without(name: string): readonly unknown[] {
    return this.#kept.filter((view) => readable(view)[0]?.name !== name);
  }
}

function readable(view: unknown): readonly NamedView[] {
  try {
    return [readView(JsonPlace.of(view))];
  } catch {
    return [];
  }
}
