import type { Page } from 'playwright-core';

/** What of a panel cannot be read at its width. */
export interface Overflow {
  /** Pixels by which the panel itself scrolls sideways. */
  readonly panel: number;
  /** Texts that reach over the edge and no box scrolls to, and texts that are cut and told nowhere else. */
  readonly cut: readonly string[];
}

/** Looks at every text in sight. A box that scrolls, and a cut text that has a title, leave a way to the whole. */
export const overflowOf = (page: Page): Promise<Overflow> =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth;
    const within = (element: Element | null, holds: (element: Element) => boolean): boolean =>
      element !== null && (holds(element) || within(element.parentElement, holds));
    const isUnseen = (element: Element): boolean =>
      element.matches('[hidden], canvas, option') ||
      getComputedStyle(element).visibility === 'hidden' ||
      getComputedStyle(element).clipPath !== 'none';
    const texts = [...document.querySelectorAll('#app *')].filter(
      (element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
        element.getClientRects().length > 0 &&
        !within(element, isUnseen),
    );
    const isOver = (element: Element): boolean => {
      const { left, right } = element.getBoundingClientRect();
      return right > window.innerWidth + 1 || left < -1;
    };
    const isCut = (element: Element): boolean =>
      getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const isReached = (element: Element): boolean =>
      within(element, (each) => scrolls(each) || each.hasAttribute('title'));
    return {
      panel: document.documentElement.scrollWidth - window.innerWidth,
      cut: texts
        .filter((element) => (isOver(element) || isCut(element)) && !isReached(element))
        .map((element) => `${element.className || element.tagName}: ${element.textContent?.slice(0, 60)}`),
    };
  });
