import type { Frame } from 'playwright-core';
import type { Workbench } from '../workbench';

const mostPresses = 80;

/** Someone who has a keyboard and no mouse. Each walk ends with an error that tells what it went past. */
export class KeyboardUser {
  constructor(private readonly workbench: Workbench) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.workbench.page.keyboard.press(key);
  }

  /** Runs a command of the palette. A webview that loads meanwhile takes the focus, and closes the palette. */
  async run(title: string): Promise<void> {
    const { page } = this.workbench;
    const rows = '.quick-input-widget:visible .quick-input-list .monaco-list-row';
    for (let tries = 0; ; tries++) {
      await page.keyboard.press('F1');
      try {
        await this.workbench.quickInput().waitFor({ timeout: 5000 });
        await page.keyboard.press('Control+a');
        await page.keyboard.type(`>${title}`);
        await page.locator(rows, { hasText: title }).first().waitFor({ timeout: 3000 });
        await this.walkDownTo(`${rows}.focused`, new RegExp(title));
        return await page.keyboard.press('Enter');
      } catch (error) {
        if (tries === 5) throw error;
        await page.keyboard.press('Escape');
      }
    }
  }

  /** Answers the quick input that is open, or opens it again with a command until it stays. */
  async answer(title: string, text: string, offered: string): Promise<void> {
    for (let tries = 0; ; tries++) {
      await this.run(title);
      try {
        await this.workbench.quickInput().waitFor({ timeout: 5000 });
        await this.workbench.page.waitForTimeout(300);
        await this.press('Control+a');
        await this.workbench.page.keyboard.type(text);
        await this.workbench.quickPickRow(offered).waitFor({ timeout: 5000 });
        return await this.press('Enter');
      } catch (error) {
        if (tries === 3) throw error;
        await this.press('Escape');
      }
    }
  }

  /** Tabs through the panel to the element of a name, forward, then back. */
  async tabTo(frame: Frame, name: RegExp): Promise<void> {
    const passed: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      await this.run('Log Health: Open Health Panel');
      await this.settled();
      await frame.waitForFunction(() => document.hasFocus());
      for (let presses = 0; presses < mostPresses; presses++) {
        const { hasFocus, text } = await focusOf(frame);
        if (hasFocus && name.test(text)) return;
        if (!hasFocus) {
          await this.settled();
          if (!(await focusOf(frame)).hasFocus) break;
          continue;
        }
        passed.push(text);
        await this.press(key);
      }
    }
    throw new Error(`Tab comes to no ${name}; it passed ${passed.join(' | ')}`);
  }

  /** VS Code hands the focus to and fro for a moment after its palette closes. */
  private settled(): Promise<void> {
    return this.workbench.page.waitForTimeout(400);
  }

  /** Presses a key within a group, a table or a menu of the panel until the focus is at a name. */
  async walkTo(frame: Frame, key: string, name: RegExp): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < mostPresses; presses++) {
      const { text } = await focusOf(frame);
      if (name.test(text)) return;
      passed.push(text);
      await this.press(key);
    }
    throw new Error(`${key} comes to no ${name}; it passed ${passed.join(' | ')}`);
  }

  /** Walks down what has the focus in VS Code itself (a tree, a menu) until a text is there. */
  async walkDownTo(selector: string, text: RegExp): Promise<void> {
    const { page } = this.workbench;
    for (let presses = 0; presses < mostPresses; presses++) {
      const [focused = ''] = await page.locator(selector).allInnerTexts();
      if (text.test(focused.trim())) return;
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(80);
    }
    throw new Error(`ArrowDown comes to no ${text} in ${selector}`);
  }
}

const focusOf = (frame: Frame) =>
  frame.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return {
      hasFocus: document.hasFocus(),
      text: (
        element?.getAttribute('aria-label') ??
        label ??
        (element === document.body ? '' : element?.textContent) ??
        ''
      )
        .replace(/\s+/g, ' ')
        .trim(),
    };
  });
