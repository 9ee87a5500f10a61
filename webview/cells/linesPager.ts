import type { LinesAnswer, LinesPage } from '../../src/protocol';

const pageLines = 20;

interface PagerOptions {
  ask(asked: { readonly offset: number; readonly limit: number }): Promise<LinesPage>;
  show(page: LinesPage, offset: number): void;
  fail(why: string): void;
  busy(isBusy: boolean): void;
}

/** Which page of the lines is shown: asks for it once it is in sight, and drops what came too late. */
export class LinesPager {
  #answer: LinesAnswer | null = null;
  #question = '';
  #offset = 0;
  #total = 0;
  #asked = 0;
  #isVisible = false;
  #isDue = false;

  /** @param element PageUp and PageDown in it turn pages */
  constructor(
    element: HTMLElement,
    private readonly options: PagerOptions,
  ) {
    new IntersectionObserver((entries) => {
      this.#isVisible = entries.at(-1)?.isIntersecting ?? false;
      this.#load();
    }).observe(element);
    element.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const pages = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
      if (pages !== 0 && this.turn(pages)) event.preventDefault();
    });
  }

  /** Shows what the answer is about: its first page where the question is another, the same page where the log has grown. */
  follow(answer: LinesAnswer, question: string): void {
    if (answer === this.#answer) return;
    this.#answer = answer;
    if (question !== this.#question) this.#offset = 0;
    this.#question = question;
    this.#due();
  }

  /** Goes on by some pages; false where there is no such page. */
  turn(pages: number): boolean {
    const offset = this.#offset + pages * pageLines;
    if (offset < 0 || offset >= this.#total) return false;
    this.#offset = offset;
    this.#due();
    return true;
  }

  #due(): void {
    this.#isDue = true;
    this.#load();
  }

  #load(): void {
    if (!this.#isDue || !this.#isVisible) return;
    this.#isDue = false;
    const asked = ++this.#asked;
    const offset = this.#offset;
    const isWanted = (): boolean => asked === this.#asked;
    this.options.busy(true);
    this.options
      .ask({ offset, limit: pageLines })
      .then(
        (page) => {
          if (!isWanted()) return;
          this.#total = page.total;
          this.options.show(page, offset);
        },
        (error: unknown) => isWanted() && this.options.fail(error instanceof Error ? error.message : String(error)),
      )
      .finally(() => isWanted() && this.options.busy(false));
  }
}
