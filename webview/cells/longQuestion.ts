import { AskInSight } from '../ui/askInSight';

/** A log that grows is asked again after so many milliseconds at the earliest. */
const restMs = 10_000;

interface LongQuestionOptions<T> {
  ask(): Promise<T>;
  show(answer: T): void;
  fail(why: string): void;
  busy(isBusy: boolean): void;
}

/** A question about the selection that takes a while: it is asked while the cell is in sight. */
export class LongQuestion<T> {
  readonly #asking: AskInSight<T>;
  #question = '';
  #answer: object | null = null;
  #askedAt = 0;
  #again: number | undefined;

  constructor(element: HTMLElement, options: LongQuestionOptions<T>) {
    this.#asking = new AskInSight(element, options);
  }

  /** Asks at once where the question is another; where only the log has grown, in a while. */
  follow(answer: object, question: string): void {
    if (answer === this.#answer) return;
    this.#answer = answer;
    const isOther = question !== this.#question;
    this.#question = question;
    window.clearTimeout(this.#again);
    if (isOther) this.#ask();
    else this.#again = window.setTimeout(() => this.#ask(), this.#askedAt + restMs - performance.now());
  }

  /** Asks once more, after a failure. */
  again(): void {
    window.clearTimeout(this.#again);
    this.#ask();
  }

  #ask(): void {
    this.#askedAt = performance.now();
    this.#asking.due();
  }
}
