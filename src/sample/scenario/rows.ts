const names = ['person', 'region', 'tier', 'device', 'os', 'channel', 'version', 'shard', 'code'] as const;
export type RowColumn = (typeof names)[number];
export type Row = Readonly<Record<RowColumn | 'time', number>>;

/**
 * The attempts of a log as columns that grow, person by person and by time. `region` is 1 + its place, 0 where it is not
 * told; `code` is 0 for a success, 1 to 99 for faults of the service and from 100 on for those of users.
 */
export class Rows {
  length = 0;
  time = new Float64Array(1024);
  #columns = names.map(() => new Uint32Array(1024));

  column(name: RowColumn): Uint32Array {
    return this.#columns[names.indexOf(name)]!.subarray(0, this.length);
  }

  push(row: Row): void {
    if (this.length === this.time.length) this.#grow();
    this.time[this.length] = row.time;
    for (let i = 0; i < names.length; i++) this.#columns[i]![this.length] = row[names[i]!];
    this.length++;
  }

  at(row: number): Row {
    const [person, region, tier, device, os, channel, version, shard, code] = this.#columns.map(
      (column) => column[row]!,
    );
    return {
      time: this.time[row]!,
      person: person!,
      region: region!,
      tier: tier!,
      device: device!,
      os: os!,
      channel: channel!,
      version: version!,
      shard: shard!,
      code: code!,
    };
  }

  #grow(): void {
    const time = new Float64Array(2 * this.length);
    time.set(this.time);
    this.time = time;
    this.#columns = this.#columns.map((column) => {
      const wider = new Uint32Array(2 * this.length);
      wider.set(column);
      return wider;
    });
  }
}

export const firstUserCode = 100;
export const isServiceError = (code: number): boolean => code > 0 && code < firstUserCode;
