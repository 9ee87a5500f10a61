import type { Frame, Locator } from 'playwright-core';
import type { Workbench } from '../workbench';

/** The Health panel as a user sees it. */
export class HealthPanel {
  private constructor(private readonly frame: Frame) {}

  /** Waits until the panel shows the triangle of a log. */
  static async shown(workbench: Workbench): Promise<HealthPanel> {
    const frame = await workbench.webviewFrame('[data-measure="events"]', 60_000);
    await frame.locator('[data-measure="events"]', { hasText: /\d/ }).waitFor();
    return new HealthPanel(frame);
  }

  /** The figure of a measure of the triangle, as it is written. */
  async figure(measure: string): Promise<string> {
    return (await this.frame.locator(`[data-measure="${measure}"]`).first().innerText()).trim();
  }

  /** Waits until the figure of a measure reads so. */
  async waitFor(measure: string, text: string): Promise<void> {
    const wanted = new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
    await this.frame.locator(`[data-measure="${measure}"]`, { hasText: wanted }).first().waitFor({ timeout: 15_000 });
  }

  /** A cell of the error matrix, by its row and column. */
  matrixCell(row: string, col: string): Locator {
    return this.frame.locator('table.matrix').getByRole('button', { name: `${row} × ${col}:` });
  }

  /** The texts of the row of a member in the cell of impacted users: name, count, share, error rate. */
  async impacted(member: string): Promise<readonly string[]> {
    const row = this.frame
      .locator('tr', { has: this.frame.locator(`th[scope="row"] button`, { hasText: member }) })
      .last();
    await row.waitFor();
    return (await row.locator('th, td:not([aria-hidden])').allInnerTexts()).map((text) => text.trim());
  }

  /** The button of a member in the cell of impacted users. */
  member(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true }).last();
  }

  /** The filters shown above the cells. */
  async chips(): Promise<readonly string[]> {
    return this.frame.locator('.chips .chip-text').allInnerTexts();
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name });
  }

  /** Chooses what the matrix shows. */
  async measure(name: string): Promise<void> {
    const list = this.frame.locator('.cell-matrix .cell-tools vscode-dropdown');
    await list.click();
    await list.locator(`vscode-option[title^="${name}. "]`).click();
  }

  get page(): Frame {
    return this.frame;
  }
}
