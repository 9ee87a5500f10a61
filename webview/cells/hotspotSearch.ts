import type { Hotspots } from '../../src/protocol';
import { AskInSight } from '../ui/askInSight';

/** A log that grows is searched again after so many milliseconds at the earliest. */
const restMs = 10_000;

interface SearchOptions {
  ask(): Promise<Hotspots>;
  show(found: Hotspots): void;
  fail(why: string): void;
  busy(isBusy: boolean): void;
}

/** Has the selection searched while the cell is in sight. */
export class HotspotSearch {
  readonly #asking: AskInSight<Hotspots>;
  #question = '';
  #answer: object | null = null;
  #askedAt = 0;
  #again: number | undefined;

  constructor(element: HTMLElement, options: SearchOptions) {
    this.#asking = new AskInSight(element, options);
  }

  /** Searches at once where the question is another; where only the log has grown, in a while. */
  follow(answer: object, question: string): void {
    if (answer === this.#answer) return;
    this.#answer = answer;
    const isOther = question !== this.#question;
    this.#question = question;
    window.clearTimeout(this.#again);
    if (isOther) this.#search();
    else this.#again = window.setTimeout(() => this.#search(), this.#askedAt + restMs - performance.now());
  }

  #search(): void {
    this.#askedAt = performance.now();
    this.#asking.due();
  }
}
