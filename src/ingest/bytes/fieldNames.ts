/** The fields of a log in the order of first sight: names to numbers 0, 1, 2, … */
export class FieldNames {
  readonly names: string[] = [];
  /** True once a name was turned away because the log has more fields than `limit`. */
  surplus = false;
  private readonly ids = new Map<string, number>();

  constructor(
    known: readonly string[] = [],
    private readonly limit = 1000,
  ) {
    for (const name of known) this.idOf(name);
  }

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
}
