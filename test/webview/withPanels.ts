import { after, afterEach, before } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { PanelBrowser, type PanelPage, type PanelView } from './panelPage';
import type { Script } from './scriptedHost';

/** A way to open panels in the tests of a file; all are closed after each test, and the browser after the last. */
export function withPanels(): (script?: Script, view?: PanelView) => Promise<PanelPage> {
  let browser: PanelBrowser | null = null;
  const opened: PanelPage[] = [];
  before(async () => {
    browser = await PanelBrowser.launch();
  });
  afterEach(async () => {
    for (const { page } of opened.splice(0)) await page.close();
  });
  after(() => browser?.close());
  return async (script, view) => {
    if (!browser) throw new Error('panels open inside tests only');
    const panel = await browser.open(script, view);
    opened.push(panel);
    return panel;
  };
}

/** The text of the one element, as it is on screen. */
export async function textOf(element: Locator): Promise<string> {
  await element.waitFor();
  return (await element.allInnerTexts()).join('\n');
}

/** Waits for something that no element shows. @throws Error after five seconds */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries === 250) throw new Error(`${what} did not come to be within 5 s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Chooses from a drop-down list of the toolkit by the text of the option. */
export async function choose(list: Locator, option: string): Promise<void> {
  await list.click();
  await list.locator(`vscode-option[title="${option}"], vscode-option[title^="${option}. "]`).click();
}

/** The list of measures of the matrix. */
export const measureList = (page: Page): Locator => page.locator('.cell-matrix .cell-tools vscode-dropdown');

/** The button of the matrix with this name, such as "Enterprise × Tablet: 31.20%". */
export const spot = (name: string): string => `.matrix button[aria-label^="${name}"]`;
