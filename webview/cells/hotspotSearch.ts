import type { Hotspots } from '../../src/protocol';

/** A log that grows is searched again after so many milliseconds at the earliest. */
const restMs = 10_000;

interface SearchOptions {
  ask(): Promise<Hotspots>;
  show(found: Hotspots): void;
  fail(why: string): void;
  busy(isBusy: boolean): void;
}

/** Has the selection searched while the cell is in sight, and drops what came too late. */
export class HotspotSearch {
  #question = '';
  #answer: object | null = null;
  #asked = 0;
  #foundAt = 0;
  #isVisible = false;
  #isDue = false;
  #again: number | undefined;

  constructor(
    element: HTMLElement,
    private readonly options: SearchOptions,
  ) {
    new IntersectionObserver((entries) => {
      this.#isVisible = entries.at(-1)?.isIntersecting ?? false;
      this.#search();
    }).observe(element);
  }

  /** Searches at once where the question is another; where only the log has grown, in a while. */
  follow(answer: object, question: string): void {
    if (answer === this.#answer) return;
    this.#answer = answer;
    const isOther = question !== this.#question;
    this.#question = question;
    const wait = isOther ? 0 : Math.max(0, this.#foundAt + restMs - performance.now());
    window.clearTimeout(this.#again);
    this.#again = window.setTimeout(() => {
      this.#isDue = true;
      this.#search();
    }, wait);
  }

  #search(): void {
    if (!this.#isDue || !this.#isVisible) return;
    this.#isDue = false;
    const asked = ++this.#asked;
    const isWanted = (): boolean => asked === this.#asked;
    this.options.busy(true);
    this.options
      .ask()
      .then(
        (found) => isWanted() && this.options.show(found),
        (error: unknown) => isWanted() && this.options.fail(error instanceof Error ? error.message : String(error)),
      )
      .finally(() => {
        if (!isWanted()) return;
        this.#foundAt = performance.now();
        this.options.busy(false);
      });
  }
}
