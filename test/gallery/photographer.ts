import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { HealthPanel } from '../host/ui/healthPanel';
import type { Workbench } from '../host/workbench';
import { palettePng } from './palettePng';
import { pngPixels } from './pngPixels';

interface Theme {
  /** In the names of the pictures. */
  readonly name: string;
  /** In the palette. */
  readonly label: string;
}

export const themes: readonly Theme[] = [
  { name: 'dark', label: 'Dark Modern' },
  { name: 'light', label: 'Light Modern' },
  { name: 'contrast', label: 'Dark High Contrast' },
  { name: 'contrastLight', label: 'Light High Contrast' },
];

/** Cells as they are over the whole log, those of the first stack and those that are added. */
const added = ['Leaderboards', 'Lifecycle', 'Retention', 'Active days'];
const wholeLog = [
  'triangle',
  'verdict',
  'hotspots',
  'matrix',
  'breakdown',
  'whatIf',
  'lines',
  'leaderboards',
  'lifecycle',
  'retention',
  'activeDays',
];

const sideBar = 'View: Toggle Primary Side Bar Visibility';

/** So high that every cell is on screen. */
const tall = { width: 1000, height: 5600 };
const window = { width: 1360, height: 1600 };
/** Around a cell. */
const margin = 12;
/** Some of the lines of the page. */
const linesHeight = 338;
/** The title bar, which names the folder and how the extension was installed. */
const titleBar = 36;

/** Takes the pictures of the gallery: of each cell and of the whole window, theme by theme. */
export class Photographer {
  constructor(
    private readonly workbench: Workbench,
    private readonly panel: HealthPanel,
    private readonly folder: string,
  ) {}

  /** Puts all kinds of cells into the stack, with what they tell of the hotspot. */
  async prepare(): Promise<void> {
    const { page } = this.panel;
    await this.workbench.page.setViewportSize(tall);
    await this.workbench.showContainer('Log Health');
    await this.workbench.runCommand(sideBar);
    for (const title of added) {
      await this.panel.button('Add cell').click();
      await page.getByRole('menuitem', { name: title, exact: false }).first().click();
    }
    await page.locator('.hotspots tbody tr').first().click({ button: 'right', timeout: 60_000 });
    await page.getByRole('menuitem', { name: 'What If It Were Like the Rest' }).click();
    await page.locator('.verdict-step', { hasText: 'Failing lines' }).click({ timeout: 60_000 });
    await page.locator('.cell-retention tbody td').first().waitFor();
  }

  async cells(theme: Theme): Promise<void> {
    await this.wear(theme);
    for (const kind of wholeLog) await this.cell(kind, theme);
  }

  /** Selects the segment that the verdict names, and shows its error rate by day. */
  async selectCause(): Promise<void> {
    const { page } = this.panel;
    await page.locator('.verdict-step').first().click();
    await page.locator('.verdict-step[aria-pressed="true"]').waitFor();
    const measures = page.locator('.cell-trend vscode-dropdown').first();
    await measures.click();
    await measures.locator('vscode-option', { hasText: 'Error rate' }).click();
    await page.locator('.trend-onset:visible').first().waitFor();
  }

  /** The trend of what is selected, and the whole window with it. */
  async selected(theme: Theme): Promise<void> {
    await this.wear(theme);
    await this.cell('trend', theme);
    await this.workbench.page.setViewportSize(window);
    await this.workbench.runCommand(sideBar);
    await this.panel.page.evaluate(() => scrollTo(0, 0));
    await this.settle();
    const clip = { x: 0, y: titleBar, width: window.width, height: window.height - titleBar };
    await this.keep('panel', theme, await this.workbench.page.screenshot({ clip, animations: 'disabled' }));
    await this.workbench.page.setViewportSize(tall);
    await this.workbench.runCommand(sideBar);
  }

  private async cell(kind: string, theme: Theme): Promise<void> {
    const cell = await this.panel.page.locator(`.cell-${kind}`).first().boundingBox();
    if (!cell) throw new Error(`there is no cell ${kind} on screen`);
    const height = Math.min(cell.height + margin, kind === 'lines' ? linesHeight : Infinity);
    const clip = { x: cell.x, y: cell.y - margin, width: cell.width + margin, height: height + margin };
    await this.keep(kind, theme, await this.workbench.page.screenshot({ clip, animations: 'disabled' }));
  }

  private async wear({ label }: Theme): Promise<void> {
    await this.workbench.runCommand('Preferences: Color Theme');
    await this.workbench.quickInput().fill(label);
    await this.workbench.quickPickRow(label).click();
    await this.settle();
  }

  /** Until nothing is focused, hovered or on its way. */
  private async settle(): Promise<void> {
    await this.workbench.page.mouse.move(0, 0);
    await this.panel.page.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    );
    await this.workbench.page.waitForTimeout(2000);
  }

  private async keep(name: string, theme: Theme, png: Buffer): Promise<void> {
    const small = palettePng(pngPixels(png));
    await writeFile(path.join(this.folder, `${name}-${theme.name}.png`), small);
    console.log(`${name}-${theme.name}.png: ${Math.round(small.length / 1000)} KB`);
  }
}
