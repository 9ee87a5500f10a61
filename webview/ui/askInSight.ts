interface AskingOptions<T> {
  ask(): Promise<T>;
  show(answer: T): void;
  fail(why: string): void;
  busy(isBusy: boolean): void;
}

/** Asks what is due once an element is in sight, and drops what came too late. */
export class AskInSight<T> {
  #asked = 0;
  #isVisible = false;
  #isDue = false;

  constructor(
    element: HTMLElement,
    private readonly options: AskingOptions<T>,
  ) {
    new IntersectionObserver((entries) => {
      this.#isVisible = entries.at(-1)?.isIntersecting ?? false;
      this.#ask();
    }).observe(element);
  }

  /** Asks now, or as soon as the element is in sight. */
  due(): void {
    this.#isDue = true;
    this.#ask();
  }

  /** Hears no more of what was asked, and asks nothing until something is due again. */
  forget(): void {
    this.#asked++;
    this.#isDue = false;
    this.options.busy(false);
  }

  #ask(): void {
    if (!this.#isDue || !this.#isVisible) return;
    this.#isDue = false;
    const asked = ++this.#asked;
    const isWanted = (): boolean => asked === this.#asked;
    const { ask, show, fail, busy } = this.options;
    busy(true);
    ask()
      .then(
        (answer) => isWanted() && show(answer),
        (error: unknown) => isWanted() && fail(error instanceof Error ? error.message : String(error)),
      )
      .finally(() => isWanted() && busy(false));
  }
}
