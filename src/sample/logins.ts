/** The log's events as columns: person by person, then by day. Cells are of subscription × device. */
export class Logins {
  rows = 0;
  person: Uint32Array;
  day: Uint16Array;
  cell: Uint8Array;
  version: Uint8Array;
  failed: Uint8Array;

  constructor(capacity: number) {
    this.person = new Uint32Array(capacity);
    this.day = new Uint16Array(capacity);
    this.cell = new Uint8Array(capacity);
    this.version = new Uint8Array(capacity);
    this.failed = new Uint8Array(capacity);
  }

  push(person: number, day: number, cell: number, version: number, failed: boolean): void {
    if (this.rows === this.person.length) this.#widen(Math.max(1024, Math.ceil(this.rows * 1.5)));
    const row = this.rows++;
    this.person[row] = person;
    this.day[row] = day;
    this.cell[row] = cell;
    this.version[row] = version;
    this.failed[row] = failed ? 1 : 0;
  }

  /** Whether a row is the first of its person on its day. */
  opensDay(row: number): boolean {
    return row === 0 || this.day[row] !== this.day[row - 1] || this.person[row] !== this.person[row - 1];
  }

  /** How many days people came on, summed over the people. */
  userDays(): number {
    let days = 0;
    for (let row = 0; row < this.rows; row++) if (this.opensDay(row)) days++;
    return days;
  }

  /** Keeps the rows for which `keeps` holds, asked in order: it may look at that row and the one before. */
  filter(keeps: (row: number) => boolean): void {
    let to = 0;
    for (let row = 0; row < this.rows; row++) {
      if (!keeps(row)) continue;
      for (const column of [this.person, this.day, this.cell, this.version, this.failed]) column[to] = column[row] ?? 0;
      to++;
    }
    this.rows = to;
  }

  #widen(capacity: number): void {
    const { person, day, cell, version, failed } = this;
    Object.assign(this, new Logins(capacity), { rows: this.rows });
    this.person.set(person);
    this.day.set(day);
    this.cell.set(cell);
    this.version.set(version);
    this.failed.set(failed);
  }
}
