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

  constructor(
    private readonly ask: (log: OpenedLog['id'], clauses: readonly Clause[], signal: AbortSignal) => Promise<Diagnosis>,
  ) {}

  /** @throws what `ask` throws, or that another selection is asked about */
  async find(opened: Judged, selection: Selection): Promise<Diagnosis> {
    const find = (latest: Latest<Diagnosis>, clauses: readonly Clause[]): Promise<Diagnosis> =>
      latest.find(questionOf(opened, clauses), (signal) => this.ask(opened.id, clauses, signal));
    const whole = await find(this.#ofAllDays, judgedClauses(selection));
    return isOfAllDays(whole, opened, selection) ? whole : find(this.#ofPeriod, searchedClauses(selection));
  }

  /** Ends what is under way for any other selection. */
  leave(opened: Judged, selection: Selection): void {
    this.#ofAllDays.leave(questionOf(opened, judgedClauses(selection)));
    this.#ofPeriod.leave(questionOf(opened, searchedClauses(selection)));
  }

  /** Ends what is under way. */
  cancel(): void {
    this.#ofAllDays.cancel();
    this.#ofPeriod.cancel();
  }

  /** The verdict, if it has been made; nothing is asked. */
  known(opened: Judged, selection: Selection): Diagnosis | null {
    const whole = this.#ofAllDays.known(questionOf(opened, judgedClauses(selection)));
    if (!whole || isOfAllDays(whole, opened, selection)) return whole;
    return this.#ofPeriod.known(questionOf(opened, searchedClauses(selection)));
  }
}

const questionOf = ({ id, edition }: Judged, clauses: readonly Clause[]) => [id, edition, clauses];

function isOfAllDays(whole: Diagnosis, { log }: Judged, { clauses }: Selection): boolean {
  const period = periodOf(clauses);
  const own = periodSinceOnset(whole, log.calendar);
  return period === null || (own?.from === period.from && own.to === period.to);
}
