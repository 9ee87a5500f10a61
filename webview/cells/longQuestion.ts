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
  /** The question that was asked last. */
  #asked: string | null = null;
  #answer: object | null = null;
  #askedAt = 0;
  #calmAt = 0;
  #timer: number | undefined;

  constructor(
    element: HTMLElement,
    private readonly options: LongQuestionOptions<T>,
  ) {
    this.#asking = new AskInSight(element, options);
  }

  /**
   * Asks in a moment where the question is another, the first time at once; where only the log has grown, in a while.
   * @param answer what the numbers beside it are; another question is asked once they are there
   */
  follow(answer: object | null, question: string): void {
    const isBack = question !== this.#question && question === this.#asked;
    if (question !== this.#question) this.#leave(question);
    if (answer === null || (answer === this.#answer && !isBack)) return;
    this.#answer = answer;
    const isGrowth = question === this.#asked && !isBack;
    if (this.#asked === null) this.#ask();
    else this.#askAt(isGrowth ? Math.max(this.#askedAt + restMs, this.#calmAt) : this.#calmAt);
    if (!isGrowth) this.options.busy(true);
  }

  /** Asks once more, after a failure. */
  again(): void {
    this.#ask();
  }

  /** What is under way is of another selection; that it was ended is no failure. */
  #leave(question: string): void {
    this.#question = question;
    this.#calmAt = performance.now() + calmMs;
    window.clearTimeout(this.#timer);
    this.#asking.forget();
  }

  #askAt(at: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), at - performance.now());
  }

  #ask(): void {
    window.clearTimeout(this.#timer);
    this.#asked = this.#question;
    this.#askedAt = performance.now();
    this.#asking.due();
  }
}
