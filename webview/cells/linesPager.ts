import type { LinesAnswer, LinesPage } from '../../src/protocol';
import { AskInSight } from '../ui/askInSight';

const pageLines = 20;

/** Lines come after the numbers of a click are on screen, and not of clicks that others follow. */
const calmMs = 150;

interface PagerOptions {
  ask(asked: { readonly offset: number; readonly limit: number }): Promise<LinesPage>;
  show(page: LinesPage, offset: number): void;
  fail(why: string): void;
  busy(isBusy: boolean): void;
}

/** Which page of the lines is shown: asks for it once it is in sight. */
export class LinesPager {
  readonly #asking: AskInSight<{ readonly page: LinesPage; readonly offset: number }>;
  #answer: LinesAnswer | null = null;
  #question = '';
  #offset = 0;
  #total = 0;
  #soon: number | undefined;

  /** @param element PageUp and PageDown in it turn pages */
  constructor(element: HTMLElement, { ask, show, fail, busy }: PagerOptions) {
    this.#asking = new AskInSight(element, {
      ask: async () => {
        const offset = this.#offset;
        return { page: await ask({ offset, limit: pageLines }), offset };
      },
      show: ({ page, offset }) => {
        this.#total = page.total;
        show(page, offset);
      },
      fail,
      busy,
    });
    element.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const pages = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
      if (pages !== 0 && this.turn(pages)) event.preventDefault();
    });
  }

  /** Shows what the answer is about: its first page where the question is another, the same page where the log has grown. */
  follow(answer: LinesAnswer, question: string): void {
    if (answer === this.#answer) return;
    const isFirst = this.#answer === null;
    this.#answer = answer;
    if (question !== this.#question) this.#offset = 0;
    this.#question = question;
    if (isFirst) this.#asking.due();
    else this.#soon ??= window.setTimeout(() => this.#turnSoon(), calmMs);
  }

  #turnSoon(): void {
    this.#soon = undefined;
    this.#asking.due();
  }

  /** Goes on by some pages; false where there is no such page. */
  turn(pages: number): boolean {
    const offset = this.#offset + pages * pageLines;
    if (offset < 0 || offset >= this.#total) return false;
    this.#offset = offset;
    this.#asking.due();
    return true;
  }
}
