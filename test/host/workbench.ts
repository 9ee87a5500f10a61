import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Frame, type Locator, type Page } from 'playwright-core';
import { repoRoot } from '../support/repoRoot';
import { findChromium } from './chromium';
import type { VsCodeServer } from './vscodeServer';
import { type WorkbenchTarget, workbenchAddress } from './workbenchAddress';

export interface WorkbenchOptions extends WorkbenchTarget {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Runs before the page opens: to listen to what it does. */
  readonly onPage?: (page: Page) => void | Promise<void>;
}

export interface TreeRow {
  /** Label and description, as a screen reader says them. */
  readonly label: string;
  readonly checked: boolean | undefined;
  readonly row: Locator;
}

/** VS Code's window, as far as a user sees it: by names, not by our code. */
export class Workbench {
  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
  ) {}

  /** Opens a window in a headless Chromium of its own and waits until it can be used. */
  static async open(server: VsCodeServer, options: WorkbenchOptions): Promise<Workbench> {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: options.viewport ?? { width: 1400, height: 900 } });
      await options.onPage?.(page);
      await page.goto(workbenchAddress(server.authority, options));
      if (options.testsPath === undefined)
        await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
      return new Workbench(page, browser);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /**
   * Runs a command by the title that the palette shows, e.g. "Log Health: Clear Filters".
   * @throws Error when the palette does not offer it within half a minute.
   */
  async runCommand(title: string): Promise<void> {
    const row = this.quickPickRow(title);
    for (const until = Date.now() + 30_000; Date.now() < until; ) {
      await this.page.keyboard.press('F1');
      try {
        await this.quickInput().fill(`>${title}`, { timeout: 3000 });
        return await row.click({ timeout: 3000 });
      } catch {
        // A palette that opened before the extension was known does not learn of its commands.
        await this.page.keyboard.press('Escape');
      }
    }
    throw new Error(`the palette offers no "${title}"`);
  }

  /** Runs a command that asks in a quick input, until that stays: a webview that loads at this moment takes the focus, and closes it. */
  async ask(title: string, placeholder: RegExp): Promise<Locator> {
    for (let tries = 1; ; tries++) {
      await this.runCommand(title);
      const box = this.page.getByPlaceholder(placeholder);
      await box.waitFor();
      await this.page.waitForTimeout(500);
      if ((await box.isVisible()) || tries === 5) return box;
    }
  }

  /** The text box of the quick input that is open. */
  quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-box input').first();
  }

  /** A row of the quick pick that is open, by a part of its text. */
  quickPickRow(text: string): Locator {
    return this.page
      .locator('.quick-input-widget:visible .quick-input-list .monaco-list-row', { hasText: text })
      .first();
  }

  /** Shows a view container by its title in the activity bar. */
  async showContainer(title: string): Promise<void> {
    const tab = this.page.locator(`.activitybar .action-item:has(a[aria-label^="${title}"])`).first();
    if ((await tab.locator('a').getAttribute('aria-expanded')) !== 'true') await tab.locator('a').click();
  }

  /** The rows of a tree in the side bar, or only those that hold a text. */
  async treeRows(text?: string): Promise<TreeRow[]> {
    const found = this.page.locator('.sidebar .pane-body .monaco-list-row[role="treeitem"]', {
      ...(text && { hasText: text }),
    });
    const rows = await found.all();
    return Promise.all(
      rows.map(async (row) => {
        const box = row.locator('[role="checkbox"]');
        const checked = (await box.count()) > 0 ? (await box.getAttribute('aria-checked')) === 'true' : undefined;
        return { label: (await row.getAttribute('aria-label')) ?? '', checked, row };
      }),
    );
  }

  /** Picks an entry of the context menu of a file in the explorer; opens the menu again until extensions have added theirs. */
  async explorerMenu(file: string, entry: string): Promise<void> {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).first();
    const item = this.page.locator('.monaco-menu .action-item:visible', { hasText: entry }).first();
    for (let tries = 1; ; tries++) {
      await row.click({ button: 'right' });
      await this.page.locator('.monaco-menu .action-item:visible').first().waitFor();
      // A menu takes no click that comes right after it opened, so that none is meant for what was there before.
      await this.page.waitForTimeout(300);
      if ((await item.count()) > 0 || tries === 20) return item.click();
      await this.page.keyboard.press('Escape');
      await this.page.waitForTimeout(500);
    }
  }

  /**
   * The document of an extension's webview, the one that has an element for `selector`.
   * @throws Error listing the frames that there are.
   */
  async webviewFrame(selector: string, timeoutMs = 30_000): Promise<Frame> {
    for (const until = Date.now() + timeoutMs; Date.now() < until; await this.page.waitForTimeout(100)) {
      for (const frame of this.page.frames()) {
        if (/\/fake\.html/.test(frame.url()) && (await has(frame, selector))) return frame;
      }
    }
    const frames = this.page.frames().map((frame) => frame.url().slice(0, 100));
    throw new Error(`no webview with "${selector}" after ${timeoutMs} ms; frames:\n${frames.join('\n')}`);
  }

  /** The messages of the notification centre, newest first. */
  async notifications(): Promise<string[]> {
    await this.runCommand('Notifications: Show Notifications');
    const messages = await this.page
      .locator('.notifications-center.visible .notification-list-item-message')
      .allInnerTexts();
    await this.page.keyboard.press('Escape');
    return messages;
  }

  /** The status bar item whose accessible name holds a text. */
  statusItem(text: string): Locator {
    return this.page.locator('.part.statusbar .statusbar-item', { hasText: text }).first();
  }

  /** Writes what the window shows to out/screenshots/NAME.png and gives the path. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(repoRoot, 'out', 'screenshots', `${name}.png`);
    await mkdir(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file, animations: 'disabled' });
    return file;
  }
}

async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  });
}

/** A frame may be replaced while it is asked, which is a no. */
async function has(frame: Frame, selector: string): Promise<boolean> {
  try {
    return (await frame.locator(selector).count()) > 0;
  } catch {
    return false;
  }
}
