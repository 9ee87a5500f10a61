import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { StackKind } from '../../src/cells/cell';
import { cellOfKind, everyCellScript, everyKind } from './everyCell';
import { halved, keep, keptPicture, otherFonts, showDiffering } from './keptPictures';
import type { ThemeName } from './panelPage';
import { differingShare, type Pixels, shrunk } from './pictureDiff';
import { withPanels } from './withPanels';

const open = withPanels();
const themes: readonly ThemeName[] = ['dark', 'light', 'contrast', 'contrastLight'];
const isKept = !process.env.UPDATE_PICTURES;

/** Compared at an eighth of the size: browsers draw letters and curves a little differently, and never the same twice a year. */
const differs = (one: Pixels, other: Pixels): boolean => differingShare(shrunk(one, 4), shrunk(other, 4), 24) > 0.03;

/** What tells that a cell of a kind is drawn. */
const drawn: { readonly [K in StackKind]: string } = {
  triangle: '.tile canvas',
  verdict: '.share-words',
  leaderboards: '.board-table tbody tr',
  whatIf: '.what-if tbody tr',
  trend: '.chart canvas',
  matrix: '.matrix tbody td',
  breakdown: '.breakdown tbody tr',
  hotspots: '.hotspots tbody tr',
  lines: '.line',
  activeDays: '.column',
  lifecycle: '.column',
  retention: '.retention td[title]',
};

async function pictureOf(kind: StackKind, theme: ThemeName): Promise<{ page: Page; picture: Pixels }> {
  const { page } = await open({ ...everyCellScript, cells: [cellOfKind(kind)] }, { theme, width: 640, height: 900 });
  await page.waitForSelector(`.cell ${drawn[kind]}`);
  await page.waitForTimeout(100);
  return { page, picture: await halved(page, await page.locator('.cell').screenshot({ animations: 'disabled' })) };
}

for (const kind of everyKind)
  for (const theme of themes)
    test(`a cell of the kind "${kind}" looks in the theme "${theme}" as in the picture that is kept`, async (t) => {
      const { page, picture } = await pictureOf(kind, theme);
      const name = `${kind}-${theme}`;
      if (!isKept) return keep(page, name, picture);
      const reason = await otherFonts(page);
      if (reason) return t.skip(reason);
      const kept = await keptPicture(page, name);
      assert.ok(kept, `there is no picture of it; UPDATE_PICTURES=1 keeps one`);
      if (differs(kept, picture))
        assert.fail(
          `it differs: see ${await showDiffering(page, name, picture)}; UPDATE_PICTURES=1 keeps it as it is now`,
        );
    });

test('a cell that shows something else, or the same in another theme, is told from its picture', async (t) => {
  const { page, picture } = await pictureOf('breakdown', 'dark');
  const reason = await otherFonts(page);
  if (reason || !isKept) return t.skip(reason ?? 'pictures are being kept');
  const kept = await keptPicture(page, 'breakdown-dark');
  assert.ok(kept);
  assert.equal(differs(kept, picture), false);
  await page.locator('.breakdown tbody tr').first().click();
  await page.waitForSelector('.breakdown tr[data-pressed]');
  await page.waitForTimeout(100);
  assert.ok(differs(kept, await halved(page, await page.locator('.cell').screenshot({ animations: 'disabled' }))));
  assert.ok(differs(kept, (await pictureOf('breakdown', 'light')).picture));
});
