/** A log has no more fields than these; others are passed over. */
export const mostFields = 1000;

/** The fields of a log in the order of first sight: names to numbers 0, 1, 2, … */
export class FieldNames {
  readonly names: string[] = [];
  /** True once a name was turned away because the log has more fields than `limit`. */
  surplus = false;
  /** Fields that a format knows of, whether or not the log has them. */
  readonly expected = new Set<string>();
  private readonly ids = new Map<string, number>();

  constructor(private readonly limit = mostFields) {}

  /** The number of a field, new or known; -1 for a new one over the limit. */
  idOf(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    if (this.names.length >= this.limit) {
      this.surplus = true;
      return -1;
    }
    this.ids.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  /** The numbers of fields, those of `expected` being such as a format knows of beforehand. */
  idsOf(names: readonly string[], expected: readonly string[]): readonly number[] {
    for (const name of expected) if (!this.ids.has(name)) this.expected.add(name);
    return names.map((name) => this.idOf(name));
  }

  /** Runs what numbers the fields that a format knows of beforehand. */
  expecting<T>(prepare: () => T): T {
    const known = this.names.length;
    const prepared = prepare();
    for (const name of this.names.slice(known)) this.expected.add(name);
    return prepared;
  }
}
