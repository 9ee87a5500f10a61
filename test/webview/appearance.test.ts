import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { caseStudyLog, matrixAnswer } from './caseStudy';
import type { ThemeName } from './panelPage';
import { caseStudyAnswer } from './scriptedHost';
import themes from './themes.json';
import { choose, measureList, spot, textOf, withPanels } from './withPanels';

const open = withPanels();
const names: readonly ThemeName[] = ['dark', 'light', 'contrast', 'contrastLight'];

/** How many pixels of a line's canvas have this colour, within a little. */
const pixels = (page: Page, colour: string): Promise<number> =>
  page
    .locator('.tile canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement, hex) => {
      const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let found = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] === 255 && wanted.every((value, c) => Math.abs(value - (data[i + c] ?? 0)) < 3)) found++;
      }
      return found;
    }, colour);

/** How the text of each tinted cell stands out from its tint. */
const contrastsOf = (page: Page): Promise<number[]> =>
  page.locator('.tint').evaluateAll((buttons) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const light = (colour: string): number => {
      if (!canvas) return 0;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return buttons.map((button) => {
      const { color, backgroundColor } = getComputedStyle(button);
      const [high = 0, low = 0] = [light(color), light(backgroundColor)].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    });
  });

for (const theme of names) {
  test(`a full render in the theme "${theme}" breaks no policy, and every figure can be read on its tint`, async () => {
    const { page, troubles } = await open(
      {
        answer: (spec, selection) => {
          if (spec.kind !== 'matrix') return caseStudyAnswer(spec, selection);
          const answer = matrixAnswer(spec.params);
          const graded = answer.cells.map((cell, i) => ({ ...cell, error_rate: i < 7 ? i / 6 : 0.01 }));
          return { kind: 'matrix', answer: { ...answer, cells: graded } };
        },
      },
      { theme },
    );
    await page.waitForSelector('.tint-6');
    const contrasts = await contrastsOf(page);
    assert.ok(Math.min(...contrasts) >= 4.5, `least contrast ${Math.min(...contrasts).toFixed(2)}`);
    await page.click(spot('Enterprise × Tablet'));
    await page.waitForSelector('.tint[data-dimmed]');
    const dimmed = Math.min(...(await contrastsOf(page)));
    assert.ok(dimmed >= 4.5, `least contrast of dimmed cells ${dimmed.toFixed(2)}`);
    await choose(measureList(page), 'Events');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.tint[data-dimmed]'));
    const counted = Math.min(...(await contrastsOf(page)));
    assert.ok(counted >= 4.5, `least contrast of counts ${counted.toFixed(2)}`);
    await page.click('.breakdown tr:has-text("Europe")');
    await page.locator('.cell .menu-button').first().click();
    await page.getByRole('menuitemcheckbox', { name: 'As Table' }).click();
    await page.waitForSelector('.daily tbody tr');
    assert.deepEqual(troubles, []);
  });
}

test('another theme changes the lines too', async () => {
  const { page, troubles } = await open();
  await page.waitForSelector('.tile canvas');
  const [dark, light] = [themes.dark.variables['--vscode-charts-blue'], themes.light.variables['--vscode-charts-blue']];
  assert.ok((await pixels(page, dark)) > 50);
  await page.evaluate(({ variables, kind }) => {
    for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
    document.body.className = kind;
  }, themes.light);
  assert.equal(await pixels(page, dark), 0);
  assert.ok((await pixels(page, light)) > 50);
  assert.deepEqual(troubles, []);
});

test('pointing at a day reads out its date and value, and says where it is incomplete', async () => {
  const { page } = await open();
  const line = page.locator('.tile canvas').first();
  await line.hover({ position: { x: 150, y: 40 } });
  const reading = page.locator('.chart-reading').first();
  assert.match(await textOf(reading), /^[A-Z][a-z]{2} \d+, 2025: [\d,]+$/);
  const { left } = (await line.evaluate((canvas) => canvas.getBoundingClientRect())) ?? assert.fail();
  const mark = await page.locator('.chart-mark').first().boundingBox();
  assert.ok(Math.abs((mark?.x ?? 0) + 4.5 - left - 150) < 2, 'the mark is at the day');
  await line.hover({ position: { x: 48, y: 40 } });
  assert.match(await textOf(reading), /^Jan \d+, 2025: [\d,]+ \(incomplete\)$/);
  const { width } = (await line.boundingBox()) ?? assert.fail();
  await line.hover({ position: { x: 44, y: 40 } });
  assert.match(await textOf(reading), /^Jan [3-9], 2025:/, 'the line begins at the axis');
  await line.hover({ position: { x: width - 13, y: 40 } });
  assert.match(await textOf(reading), /^Dec 2\d, 2025:/, 'and ends at the right edge');
  await page.mouse.move(0, 0);
  assert.equal(await reading.isVisible(), false);
  assert.equal(await page.locator('.chart-mark').first().isVisible(), false);
});

test('in a narrow column the tiles stand one below the other and only the matrix scrolls', async () => {
  const { page } = await open({ log: caseStudyLog }, { width: 360 });
  await page.click(spot('Enterprise × Tablet'));
  await page.waitForSelector('.chip');
  const { lefts, overflow } = await page.evaluate(() => ({
    lefts: new Set([...document.querySelectorAll('.tile')].map((tile) => tile.getBoundingClientRect().left)).size,
    overflow: document.documentElement.scrollWidth - window.innerWidth,
  }));
  assert.deepEqual({ lefts, overflow }, { lefts: 1, overflow: 0 });
});

for (const width of [600, 700, 900]) {
  test(`in a panel of ${width} pixels every unit is read in full, and the lines stand at one height`, async () => {
    const { page } = await open({}, { width });
    await page.waitForSelector('.tile canvas');
    const { cut, tops } = await page.evaluate(() => ({
      cut: [...document.querySelectorAll('.tile-unit, .tile-figure')].filter((each) => {
        const tile = each.closest('.tile')?.getBoundingClientRect();
        const isClipped = getComputedStyle(each).overflow !== 'visible' && each.scrollWidth > each.clientWidth;
        return isClipped || each.getBoundingClientRect().right > (tile?.right ?? 0);
      }).length,
      tops: new Set([...document.querySelectorAll('.chart')].map((each) => each.getBoundingClientRect().top)).size,
    }));
    assert.deepEqual({ cut, tops }, { cut: 0, tops: 1 });
  });
}

test('a definition is shown where the keyboard is, and read with the word', async () => {
  const { page } = await open();
  await page.waitForSelector('.matrix td');
  await page.locator('.cell-tools .menu-button').first().press('Tab');
  const definition = page.locator('.term-definition').first();
  assert.equal(await definition.isVisible(), true);
  const { term, id } = await page.evaluate(() => ({
    term: document.activeElement?.getAttribute('aria-describedby'),
    id: document.querySelector('.term-definition')?.id,
  }));
  assert.equal(term, id);
  assert.match(await textOf(definition), /^Reach: mean over the complete days/);
});
