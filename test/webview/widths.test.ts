import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edit, type SelectionEdit } from '../../src/model/selection';
import { triangleAnswer } from './caseStudy';
import { caseStudyAnswer } from './scriptedHost';
import { textOf, withPanels } from './withPanels';

const open = withPanels();
const point = (dimensions: readonly string[], key: readonly string[], source: string): SelectionEdit => ({
  op: 'toggle',
  add: false,
  source,
  dimensions,
  key,
});
const filters = [
  point(['tier', 'device'], ['Enterprise', 'Tablet'], 'matrix'),
  point(['region'], ['Latin America'], 'dimension:region'),
  point(['plan'], ['Business annual'], 'dimension:plan'),
  { op: 'put', clause: { source: 'period', kind: 'period', from: 20_100, to: 20_131 } },
] as const;

for (const width of [340, 520, 640, 900, 1120, 1440]) {
  test(`in a panel of ${width} pixels four filters and the name of the file are read in full`, async () => {
    const { page, host } = await open({}, { width });
    await page.waitForSelector('.matrix td');
    const tools = page.locator('.bar-tools');
    const before = await tools.boundingBox();
    host.history = { ...host.history, present: filters.reduce(edit, host.history.present) };
    host.emit(host.state);
    await page.waitForSelector('.chip:nth-child(4)');
    const { cut, overflow } = await page.evaluate(() => ({
      cut: [...document.querySelectorAll('.chip-text, .bar-file')]
        .filter((each) => each.scrollWidth > each.clientWidth)
        .map((each) => each.textContent),
      overflow: document.documentElement.scrollWidth - window.innerWidth,
    }));
    assert.deepEqual({ cut, overflow }, { cut: [], overflow: 0 });
    assert.deepEqual(await tools.boundingBox(), before);
  });
}

for (const width of [340, 400, 480, 560, 640, 720, 800, 1160]) {
  test(`in a panel of ${width} pixels the pill that tells that the log is live is as wide as its text, and beside the name where there is room`, async () => {
    const { page } = await open({}, { width });
    const pill = page.getByRole('button', { name: 'Live' });
    await pill.waitFor();
    const { width: wide = 0, y = 0, height = 0 } = (await pill.boundingBox()) ?? {};
    assert.ok(wide < 70, `a pill of ${wide} pixels`);
    const name = await page.locator('.bar-file').boundingBox();
    assert.ok(width === 340 || (name && y < name.y + name.height && name.y < y + height), 'one line');
  });
}

test('at 340 pixels the measures can be reached, the matrix fades where it goes on, and bars have the whole width', async () => {
  const { page } = await open({}, { width: 340 });
  await page.waitForSelector('.breakdown tbody tr');
  const { rights, bar, heads, figures } = await page.evaluate(() => {
    const rightsOf = (selector: string): number[] =>
      [...document.querySelectorAll(selector)].map((each) => Math.round(each.getBoundingClientRect().right));
    return {
      rights: rightsOf('.cell-matrix .cell-tools > *'),
      bar: document.querySelector('.bar-track')?.getBoundingClientRect().width ?? 0,
      heads: rightsOf('.breakdown thead th').slice(2),
      figures: rightsOf('.breakdown tbody tr:first-child td').slice(1),
    };
  });
  assert.ok(Math.max(...rights) <= 340);
  assert.ok(bar > 250, `a bar of ${bar} pixels`);
  assert.deepEqual(heads, figures, 'figures stand under their heads');
  const fade = (): Promise<string> =>
    page.locator('.matrix-scroll').evaluate((box) => getComputedStyle(box).getPropertyValue('--fade'));
  assert.equal(await fade(), '24px');
  await page.locator('.matrix-scroll').evaluate((box) => box.scrollTo({ left: 9999 }));
  await page.waitForTimeout(100);
  assert.equal(await fade(), '0px');
});

test('a matrix with room for all of it has no fade', async () => {
  const { page } = await open({}, { width: 900 });
  const box = page.locator('.matrix-scroll');
  await box.waitFor();
  assert.equal(await box.evaluate((element) => getComputedStyle(element).getPropertyValue('--fade')), '0px');
});

test('a line of twelve years is drawn as means, and says so to those who see it and those who do not', async () => {
  const { days, ...rest } = triangleAnswer();
  const many = Array.from({ length: 4553 }, (_, day) => 900 + (day % 7));
  const range = { from: 0, to: many.length };
  const long = { ...days, dau: many, mau: many, stickiness: many.map(() => 1), error_rate: many.map(() => 0) };
  const { page } = await open({
    answer: (spec, selection) =>
      spec.kind === 'triangle'
        ? { kind: 'triangle', answer: { ...rest, days: { ...long, full: range, complete: range } } }
        : caseStudyAnswer(spec, selection),
  });
  await page.waitForSelector('canvas[aria-label$="Drawn as 4-week means."]');
  await page
    .locator('.tile canvas')
    .first()
    .hover({ position: { x: 150, y: 40 } });
  assert.match(await textOf(page.locator('.chart-reading').first()), /: 903 \(4-week mean\)$/);
});
