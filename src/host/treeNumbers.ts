import type { BreakdownAnswer } from '../cells/breakdown';
import type { Answers } from './answers';
import type { DayCounts } from './periodRows';

/** The numbers of the Dimensions view. What was told last stays until newer ones come. */
export class TreeNumbers {
  readonly #breakdowns = new Map<string, BreakdownAnswer>();
  #days: DayCounts | null = null;

  constructor(private readonly answers: Pick<Answers, 'breakdown' | 'trend'>) {}

  /** All members of a dimension. @throws Error as the engine says. */
  async members(dimension: string): Promise<BreakdownAnswer | null> {
    const answer = await this.answers.breakdown(dimension);
    if (answer) this.#breakdowns.set(dimension, answer);
    return this.lastMembers(dimension);
  }

  /** The members of a dimension as they were told last. */
  lastMembers(dimension: string): BreakdownAnswer | null {
    return this.#breakdowns.get(dimension) ?? null;
  }

  /** Events and errors of each day of the log, whatever period is selected. @throws Error as the engine says. */
  async days(): Promise<DayCounts | null> {
    const [events, errors] = await Promise.all([this.answers.trend('events'), this.answers.trend('errors')]);
    if (events && errors)
      this.#days = { events: events.values, errors: errors.missing === null ? errors.values : null };
    return this.#days;
  }

  /** Has those ready that were asked for before, so that rows are drawn once and at once. */
  async renew(): Promise<void> {
    const members = [...this.#breakdowns.keys()].map((dimension) => this.members(dimension));
    await Promise.allSettled([...members, ...(this.#days ? [this.days()] : [])]);
  }

  forget(): void {
    this.#breakdowns.clear();
    this.#days = null;
  }
}
