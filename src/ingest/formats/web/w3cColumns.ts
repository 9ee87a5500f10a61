import type { FieldNames } from '../../bytes/fieldNames';
import { headerNames } from '../table/headerNames';

/** The columns that a `#Fields:` line names. */
export class W3cColumns {
  readonly count: number;
  /** The columns of date and clock, which make one time; -1 for none. */
  readonly date: number;
  readonly time: number;
  /** Whether these are of the server's own zone. */
  readonly isLocal: boolean;
  private readonly ids: number[];
  private readonly agents: readonly boolean[];

  constructor(
    header: string,
    private readonly fields: FieldNames,
  ) {
    const names = headerNames(header.split(/\s+/).filter((name) => name !== ''));
    this.count = names.length;
    this.isLocal = !names.includes('time') && names.includes('time-local');
    this.date = names.indexOf(this.isLocal ? 'date-local' : 'date');
    this.time = names.indexOf(this.isLocal ? 'time-local' : 'time');
    this.ids = names.map((name, i) =>
      i === this.time || (i === this.date && this.time >= 0) ? -1 : fields.idOf(name),
    );
    if (this.time < 0) this.date = -1;
    this.agents = names.map((name) => /user-agent/i.test(name));
  }

  /** The field of a column; one beyond the header is named by its place. */
  idOf(column: number): number {
    for (let i = this.ids.length; i <= column; i++) this.ids.push(this.fields.idOf(`column ${i + 1}`));
    return this.ids[column] ?? -1;
  }

  isAgent(column: number): boolean {
    return this.agents[column] === true;
  }
}
