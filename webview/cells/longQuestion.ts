import { AskInSight } from '../ui/askInSight';

/** A log that grows is asked again after so many milliseconds at the earliest. */
const restMs = 10_000;

/** Who clicks on within so many milliseconds is after numbers: a search would only take their time. */
const calmMs = 400;

interface LongQuestionOptions<T> {
  ask(): Promise<T>;
  show(answer: T): void;
  fail(why: string): void;
  busy(isBusy: boolean): void;
}

/** A question about the selection that takes a while: it is asked while the cell is in sight, once no more clicks come. */
export class LongQuestion<T> {
  readonly #asking: AskInSight<T>;
  #question: string | null = null;
  #isOther = true;
  #answer: object | null = null;
  #askedAt = Number.NEGATIVE_INFINITY;
  #again: number | undefined;

  constructor(
    element: HTMLElement,
    private readonly options: LongQuestionOptions<T>,
  ) {
    this.#asking = new AskInSight(element, options);
  }

  /**
   * Asks in a moment where the question is another, the first time at once; where only the log has grown, in a while.
   * @param answer what the numbers beside it are; nothing is asked before they are there
   */
  follow(answer: object | null, question: string): void {
    if (question !== this.#question) this.#leave(question);
    if (answer === null || answer === this.#answer) return;
    this.#answer = answer;
    window.clearTimeout(this.#again);
    if (this.#askedAt < 0) this.#ask();
    else {
      const wait = this.#isOther ? calmMs : this.#askedAt + restMs - performance.now();
      this.#again = window.setTimeout(() => this.#ask(), wait);
    }
  }

  /** What is under way is of another selection; that it was ended is no failure. */
  #leave(question: string): void {
    this.#question = question;
    this.#isOther = true;
    window.clearTimeout(this.#again);
    this.#asking.forget();
    if (this.#askedAt >= 0) this.options.busy(true);
  }

  /** Asks once more, after a failure. */
  again(): void {
    window.clearTimeout(this.#again);
    this.#ask();
  }

  #ask(): void {
    this.#askedAt = performance.now();
    this.#isOther = false;
    this.#asking.due();
  }
}
