import type { Page } from 'playwright-core';

/** Every text of a panel but that of logs: what stands on it, shown or not, and what is told on hover or read aloud. */
export const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const told = ['title', 'aria-label', 'aria-valuetext', 'aria-description', 'placeholder', 'alt'];
    const texts = [...document.querySelectorAll('body *:not(script, style, pre, pre *)')].flatMap((element) => [
      ...[...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [])),
      ...told.map((name) => element.getAttribute(name) ?? ''),
    ]);
    return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  });

/** The texts in a value, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
