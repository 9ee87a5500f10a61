import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { caseStudyCells, type Script } from './scriptedHost';
import { wideMatrix } from './wideMatrix';
import { spot, until, withPanels } from './withPanels';

const open = withPanels();
const wide: Script = {
  cells: caseStudyCells.slice(1, 2),
  answer: () => ({ kind: 'matrix', answer: wideMatrix(14) }),
};

const scrollTo = (page: Page, left: number): Promise<void> =>
  page.locator('.matrix-scroll').evaluate((box, to) => box.scrollTo({ left: to }), left);

/** How far the ends of a line of the matrix stand from those of what scrolls, in whole pixels. */
const ends = (page: Page): Promise<readonly (readonly [number, number])[]> =>
  page.locator('.matrix-scroll').evaluate((box) => {
    const { left, right } = box.getBoundingClientRect();
    return [...box.querySelectorAll('tr')].map((line): [number, number] => [
      Math.round((line.firstElementChild?.getBoundingClientRect().left ?? 0) - left),
      Math.round(right - (line.lastElementChild?.getBoundingClientRect().right ?? 0)),
    ]);
  });

/** Whether what has the focus can be seen, from its left edge to its right. */
const isFocusInSight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const box = activeElement?.getBoundingClientRect();
    if (!activeElement || !box) return false;
    const y = box.top + box.height / 2;
    return [box.left + 3, box.right - 3].every((x) => activeElement.contains(document.elementFromPoint(x, y)));
  });

for (const width of [400, 800, 1400]) {
  test(`of 14 columns in ${width} pixels the heads of rows and the totals are in sight wherever it is scrolled to`, async () => {
    const { page } = await open(wide, { width });
    await page.waitForSelector('.matrix td');
    for (const left of [0, 150, 9999]) {
      await scrollTo(page, left);
      assert.ok(
        (await ends(page)).every(([before, behind]) => before <= 2 && before >= 0 && behind <= 2 && behind >= 0),
      );
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
  });

  test(`in ${width} pixels the arrow keys bring each cell of 14 columns out from below heads and totals`, async () => {
    const { page } = await open(wide, { width });
    await page.locator(spot('Pro × Model of device 0')).focus();
    for (let step = 0; step < 13; step++) {
      await page.keyboard.press('ArrowRight');
      assert.ok(await isFocusInSight(page), `step ${step} to the right`);
    }
    for (let step = 0; step < 13; step++) {
      await page.keyboard.press('ArrowLeft');
      assert.ok(await isFocusInSight(page), `step ${step} to the left`);
    }
  });
}

test('columns whose names begin alike can be told apart by their heads', async () => {
  const { page } = await open(wide, { width: 800 });
  const head = page.locator('.matrix thead button').nth(3);
  await head.waitFor();
  const isCut = await head.evaluate((button) =>
    [button, ...button.querySelectorAll('.spot-text')].some(
      (each) => each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight + 1,
    ),
  );
  assert.equal(isCut, false);
});

test('in a panel too narrow for both ends, as at high zoom, the totals scroll with the cells', async () => {
  const { page } = await open(wide, { width: 280 });
  await page.waitForSelector('.matrix td');
  const [first] = await ends(page);
  assert.ok((first?.[1] ?? 0) < -100);
  await page.locator(spot('Pro × Model of device 0')).focus();
  await page.keyboard.press('End');
  assert.ok(await isFocusInSight(page));
});

test('a picture of the matrix has all of its columns, and leaves the page scrolled as it was', async () => {
  const { page, host } = await open(wide, { width: 400 });
  await page.waitForSelector('.matrix td');
  await scrollTo(page, 150);
  await page.getByRole('button', { name: 'More actions: Error matrix' }).click();
  await page.getByRole('menuitem', { name: 'Export PNG…' }).click();
  await until(() => host.calls.some(([name]) => name === 'savePicture'), 'the picture');
  const call = host.calls.find(([name]) => name === 'savePicture');
  assert.ok(call?.[0] === 'savePicture');
  const { width } = await page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    return { width: image.width / 2 };
  }, call[1].png);
  assert.ok(width > 14 * 78 + 96, `a picture of ${width} pixels`);
  assert.equal(await page.locator('.matrix-scroll').evaluate((box) => box.scrollLeft), 150);
});
