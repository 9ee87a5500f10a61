import { searchedClauses } from '../cells/hotspots';
import { judgedClauses, periodSinceOnset } from '../cells/verdict';
import type { Diagnosis } from '../model/diagnosis';
import { type Clause, periodOf, type Selection } from '../model/selection';
import { Latest } from './latest';
import type { OpenedLog } from './openedLog';

type Judged = Pick<OpenedLog, 'id' | 'edition' | 'log'>;

/**
 * The verdicts of what is selected; each is made once, and a newer selection ends those under way. Of a period that is
 * the one since the onset, which the cell itself selects, the verdict of all days is the answer: without a before there is none.
 */
export class Diagnoses {
  readonly #ofAllDays = new Latest<Diagnosis>();
  readonly #ofPeriod = new Latest<Diagnosis>();
  /** Whose verdict is wanted: a search that ends for one that is left is not followed by its next. */
  #wanted = '';

  constructor(
    private readonly ask: (log: OpenedLog['id'], clauses: readonly Clause[], signal: AbortSignal) => Promise<Diagnosis>,
  ) {}

  /** @throws what `ask` throws, or that another selection is asked about */
  async find(opened: Judged, selection: Selection): Promise<Diagnosis> {
    const find = (latest: Latest<Diagnosis>, clauses: readonly Clause[]): Promise<Diagnosis> =>
      latest.find([opened.id, clauses], opened.edition, (signal) => this.ask(opened.id, clauses, signal));
    const wanted = wantedOf(opened, selection);
    this.#wanted = wanted;
    const whole = await find(this.#ofAllDays, judgedClauses(selection));
    if (isOfAllDays(whole, opened, selection)) return whole;
    if (this.#wanted !== wanted) throw new Error('another selection is asked about');
    return find(this.#ofPeriod, searchedClauses(selection));
  }

  /** Ends what is under way for any other selection. */
  leave(opened: Judged, selection: Selection): void {
    this.#wanted = wantedOf(opened, selection);
    this.#ofAllDays.leave([opened.id, judgedClauses(selection)]);
    this.#ofPeriod.leave([opened.id, searchedClauses(selection)]);
  }

  /** Ends what is under way. */
  cancel(): void {
    this.#ofAllDays.cancel();
    this.#ofPeriod.cancel();
  }

  /** The verdict, if it has been made; nothing is asked. */
  known(opened: Judged, selection: Selection): Diagnosis | null {
    const whole = this.#ofAllDays.known([opened.id, judgedClauses(selection)], opened.edition);
    if (!whole || isOfAllDays(whole, opened, selection)) return whole;
    return this.#ofPeriod.known([opened.id, searchedClauses(selection)], opened.edition);
  }
}

const wantedOf = ({ id }: Judged, selection: Selection): string => JSON.stringify([id, searchedClauses(selection)]);

function isOfAllDays(whole: Diagnosis, { log }: Judged, { clauses }: Selection): boolean {
  const period = periodOf(clauses);
  const own = periodSinceOnset(whole, log.calendar);
  return period === null || (own?.from === period.from && own.to === period.to);
}
