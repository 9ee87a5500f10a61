import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { edit } from '../../src/model/selection';
import { autumn } from '../support/toldHotspot';
import { breakdownAnswer, caseStudyLog, matrixAnswer, member } from './caseStudy';
import { overflowOf } from './cutTexts';
import { everyCell, lineAt } from './everyCell';
import { hotspot, hotspotsOf } from './hotspotsAnswer';
import { caseStudyAnswer, type Script } from './scriptedHost';
import { shopFields } from './shopFields';
import { textOf, withPanels } from './withPanels';

const open = withPanels();
const long = 'W'.repeat(3000);
const name = (i: number): string => `${i}${long}`;
const few = (n: number): string[] => Array.from({ length: n }, (_, i) => name(i));

/** Every value of the log has 3,000 signs, and every dimension 10,000 members. */
const script: Script = {
  cells: everyCell,
  status: { kind: 'ready', file: `/logs/${'f'.repeat(251)}.log` },
  log: {
    ...caseStudyLog,
    dimensions: caseStudyLog.dimensions.map((dimension) => ({
      ...dimension,
      field: long,
      members: Array.from({ length: 10_000 }, (_, i) => `${i}`),
    })),
  },
  lines: ({ limit }) => ({
    total: 10_000,
    lines: Array.from({ length: limit }, (_, i) => ({ ...lineAt(i), name: name(i), text: `${long} Tablet ${long}` })),
  }),
  hotspots: () =>
    hotspotsOf(
      Array.from({ length: 20 }, (_, i) => {
        const { segment } = hotspot(['region'], [name(i)]);
        return hotspot(['device', 'tier', 'region'], few(3), { onset: autumn, strongest: segment, aliases: [segment] });
      }),
    ),
  answer: (spec, selection) => {
    if (spec.kind === 'matrix') {
      const answer = matrixAnswer(spec.params);
      const dimension = { name: 'tier', field: long };
      const axis = few(26).map(member);
      const cells = answer.cells.flatMap((cell) => Array.from({ length: 9 }, (_, i) => ({ ...cell, col: i })));
      return {
        kind: 'matrix',
        answer: { ...answer, rowDimension: dimension, colDimension: dimension, rows: axis, cols: axis, cells },
      };
    }
    if (spec.kind !== 'breakdown') return caseStudyAnswer(spec, selection);
    const answer = breakdownAnswer('region');
    const [first] = answer.rows;
    assert.ok(first);
    // A message of thirty megabytes would prove no more.
    const rows = Array.from({ length: 10_000 }, (_, i) => ({ ...first, member: member(i < 200 ? name(i) : `${i}`) }));
    return { kind: 'breakdown', answer: { ...answer, field: long, rows } };
  },
};

/** Heights of the cells, the tallest row of each table, and how many elements there are. */
const sizesOf = (page: Page) =>
  page.evaluate(() => {
    const height = (element: Element): number => Math.round(element.getBoundingClientRect().height);
    const tallest = (selector: string): number => Math.max(...[...document.querySelectorAll(selector)].map(height));
    return {
      elements: document.querySelectorAll('*').length,
      head: Math.max(tallest('.cell-head'), tallest('header')),
      bar: tallest('.breakdown tbody tr'),
      hotspot: tallest('.hotspots tbody tr'),
      line: tallest('.line'),
      bars: document.querySelectorAll('.breakdown tbody tr').length,
    };
  });

for (const width of [1160, 560, 320])
  test(`in a panel of ${width} pixels 10,000 members and values of 3,000 signs stay within every kind of cell`, async () => {
    const { page, host, troubles } = await open(script, { width });
    await page.waitForSelector('.breakdown tbody tr');
    await page.locator('.cell-hotspots').scrollIntoViewIfNeeded();
    await page.waitForSelector('.hotspots tbody tr');
    await page.locator('.cell-lines').scrollIntoViewIfNeeded();
    await page.waitForSelector('.line');
    const present = [name(1), name(2), name(3)].reduce(
      (selection, key, i) =>
        edit(selection, {
          op: 'toggle',
          add: false,
          source: `dimension:${i}`,
          dimensions: [['tier', 'device', 'region'][i] ?? ''],
          key: [key],
        }),
      host.history.present,
    );
    host.history = { ...host.history, present };
    host.emit(host.state);
    await page.waitForSelector('.chip:nth-child(3)');
    assert.deepEqual(await overflowOf(page), { panel: 0, cut: [] });
    const sizes = await sizesOf(page);
    const told = JSON.stringify(sizes);
    assert.ok(sizes.bar < 60 && sizes.head < 200, told);
    assert.ok(sizes.hotspot < 300, told);
    assert.ok(sizes.line < 3000, told);
    assert.equal(sizes.bars, 100);
    assert.ok(sizes.elements < 7000, told);
    assert.match(await textOf(page.locator('.cell-breakdown .foot')), /9,900 members with less are not shown/);
    assert.deepEqual(troubles, []);
  });

for (const width of [1160, 320])
  test(`in a panel of ${width} pixels names, examples and values of 3,000 signs stay within the editor of fields`, async () => {
    const { preview } = shopFields;
    assert.ok(preview?.outcome);
    const fields = preview.fields.map((field, i) => ({ ...field, field: name(i), examples: few(3) }));
    const outcome = {
      field: name(2),
      values: few(40).map((value) => ({ value, count: 1, isError: false })),
      more: 9960,
    };
    const { page } = await open(
      { fields: { ...shopFields, file: `/logs/${'f'.repeat(251)}.csv`, preview: { ...preview, fields, outcome } } },
      { width },
    );
    await page.waitForSelector('.fields tbody tr');
    assert.deepEqual(await overflowOf(page), { panel: 0, cut: [] });
    const tallest = await page.evaluate(() =>
      Math.max(...[...document.querySelectorAll('.fields tbody tr')].map((row) => row.getBoundingClientRect().height)),
    );
    assert.ok(tallest < 260, `a row of ${tallest} pixels`);
  });
