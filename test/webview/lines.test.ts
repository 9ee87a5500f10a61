import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CellSpec } from '../../src/cells/cell';
import type { LinesPage, PanelCalls } from '../../src/protocol/panelProtocol';
import { caseStudyCells, type Script } from './scriptedHost';
import { spot, textOf, until, withPanels } from './withPanels';

const open = withPanels();
const evil = '</pre><img src=x onerror=alert(1)>';
const total = 45;

function page({ offset, limit }: Pick<PanelCalls['lines']['in'], 'offset' | 'limit'>): LinesPage {
  const lines = Array.from({ length: Math.min(limit, total - offset) }, (_, i) => {
    const line = 1000 - offset - i;
    const text = `{"ts":"2025-12-31T23:59:${i % 60}Z","device":"Tablet","outcome":"failure","note":"${evil}"}`;
    const trace = i === 2 ? '\n\tat a.B.c(B.java:1)' : '';
    return {
      file: '/logs/logins-2025.jsonl',
      name: 'logins-2025.jsonl',
      offset: line * 100,
      line,
      text: text + trace,
      isCut: i === 2,
      problem: i === 3 ? 'logins-2025.jsonl has changed since it was read: this line is no longer there.' : null,
      isError: true,
      marks: [
        { field: 'device', value: 'Tablet', kind: 'member' },
        { field: 'outcome', value: 'failure', kind: 'outcome' },
      ] as const,
    };
  });
  return { total, lines };
}

const cells: readonly CellSpec[] = [
  ...caseStudyCells,
  { id: 'lines', kind: 'lines', params: { order: 'newest', segment: null } },
];
const script: Script = { cells, lines: page };

test('lines are asked for once their cell is in sight, and stand as they are, lit up and plain', async () => {
  const { page: view, host, troubles } = await open(script, { height: 400 });
  await view.waitForSelector('.matrix td');
  assert.ok(!host.calls.some(([name]) => name === 'lines'));
  await view.locator('.cell-lines').scrollIntoViewIfNeeded();
  await view.waitForSelector('.line');
  assert.equal(await textOf(view.locator('.lines-range')), '1 – 20 of 45 errors in the selection');
  assert.equal(await view.locator('.line').count(), 20);
  assert.equal(await view.locator('.line img').count(), 0);
  assert.equal(
    await view.locator('.line-link').first().getAttribute('tabindex'),
    '0',
    'Tab comes to what opens a line',
  );
  const third = view.locator('.line').nth(2);
  assert.ok((await textOf(third)).includes(`"note":"${evil}"}`));
  assert.ok((await textOf(third)).includes('the record is longer'));
  assert.deepEqual(await third.locator('mark').allTextContents(), ['Tablet', 'failure']);
  assert.match(await textOf(view.locator('.line').nth(3)), /has changed since it was read/);
  assert.deepEqual(troubles, []);
});

test('pages turn by buttons and by PageUp and PageDown, from one end to the other', async () => {
  const { page: view, host } = await open(script);
  await view.locator('.cell-lines').scrollIntoViewIfNeeded();
  await view.getByRole('button', { name: 'Next Page' }).click();
  await view.getByText('21 – 40 of 45 errors').waitFor();
  await view.locator('.line-link').first().focus();
  await view.keyboard.press('PageDown');
  await view.getByText('41 – 45 of 45 errors').waitFor();
  assert.equal(await view.locator('vscode-button[aria-label="Next Page"]').getAttribute('aria-disabled'), 'true');
  await view.keyboard.press('PageUp');
  await view.getByText('21 – 40 of 45 errors').waitFor();
  const asked = host.calls.flatMap(([name, body]) => (name === 'lines' ? [body.offset] : []));
  assert.deepEqual(asked, [0, 20, 40, 20]);
  assert.equal(await view.evaluate(() => document.activeElement?.className), 'line-link');
});

test('a line is opened by its number, and copied', async () => {
  const { page: view, host } = await open(script);
  await view.locator('.cell-lines').scrollIntoViewIfNeeded();
  await view.getByRole('button', { name: 'Open logins-2025.jsonl:1000 in the editor' }).click();
  await view.getByRole('button', { name: 'Copy logins-2025.jsonl:999' }).click();
  await until(() => host.calls.at(-1)?.[0] === 'copy', 'a copy');
  const [opened, copied] = host.calls.slice(-2);
  assert.deepEqual(opened, ['openLine', { file: '/logs/logins-2025.jsonl', line: 1000 }]);
  assert.ok(copied?.[0] === 'copy' && copied[1].text.includes(evil));
});

test('the order and the toggle of errors are parameters, and the first page is shown then', async () => {
  const { page: view, host } = await open(script);
  await view.locator('.cell-lines').scrollIntoViewIfNeeded();
  await view.getByRole('button', { name: 'Next Page' }).click();
  await view.getByText('21 – 40').waitFor();
  await view.getByRole('checkbox', { name: 'Errors only' }).uncheck();
  await view.getByText('1 – 20 of 45 events').waitFor();
  await view.getByRole('radio', { name: 'Oldest first' }).click();
  await until(() => host.calls.filter(([name]) => name === 'lines').length === 4, 'the fourth page');
  const params = host.calls.flatMap(([name, body]) => (name === 'configure' ? [body.params] : []));
  assert.deepEqual(params, [
    { order: 'newest', segment: null, errorsOnly: false },
    { order: 'oldest', segment: null, errorsOnly: false },
  ]);
});

test('the menu of a figure shows its lines for the moment, and leaves the selection as it is', async () => {
  const { page: view, host } = await open(script);
  await view.click(spot('Enterprise × Tablet'), { button: 'right' });
  await view.getByRole('menuitem', { name: 'Show Lines of Enterprise × Tablet' }).click();
  await view.locator('.lines-segment').getByText('Enterprise × Tablet').waitFor();
  await view.locator('.lines-range').getByText('errors in the segment').waitFor();
  assert.equal(await view.evaluate(() => document.activeElement?.textContent), 'Lines');
  assert.equal(host.edits.length, 0);
  await view.getByRole('button', { name: 'Show no longer only Enterprise × Tablet' }).click();
  await view.locator('.lines-range').getByText('errors in the selection').waitFor();
  assert.equal(await view.locator('.lines-segment').isVisible(), false);
});

test('the menu opens by the keyboard, and Esc gives the focus back and clears nothing', async () => {
  const { page: view, host } = await open(script);
  await view.locator('.breakdown tbody button').first().focus();
  await view.keyboard.press('ContextMenu');
  await view.getByRole('menuitem').first().waitFor();
  await view.keyboard.press('Escape');
  assert.equal(await view.getByRole('menu').count(), 0);
  assert.equal(await view.evaluate(() => document.activeElement?.closest('.breakdown') !== null), true);
  assert.equal(host.edits.length, 0);
});

test('without lines the cell says so, and why where they could not be read', async () => {
  const { page: view } = await open({ ...script, lines: () => ({ total: 0, lines: [] }) });
  await view.locator('.cell-lines').scrollIntoViewIfNeeded();
  await view.getByText('No errors in the selection.').waitFor();
  const failing = await open({
    ...script,
    lines: () => {
      throw new Error('logins-2025.jsonl was not found');
    },
  });
  await failing.page.locator('.cell-lines').scrollIntoViewIfNeeded();
  await failing.page.getByText('logins-2025.jsonl was not found').waitFor();
});

for (const theme of ['dark', 'light', 'contrast', 'contrastLight'] as const) {
  test(`lines fit the width in the theme "${theme}", however narrow, and all that is pressed has a name`, async () => {
    const { page: view } = await open(script, { theme });
    for (const width of [1200, 400]) {
      await view.setViewportSize({ width, height: 900 });
      await view.locator('.cell-lines').scrollIntoViewIfNeeded();
      await view.waitForSelector('.line');
      assert.equal(await view.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    }
    const names = await view
      .locator('.cell-lines :is(button, vscode-button, input)')
      .evaluateAll((all) =>
        all.map((one) => `${one.ariaLabel ?? one.textContent}${one.closest('label')?.textContent ?? ''}`),
      );
    assert.ok(names.length > 40 && names.every((name) => name.trim() !== ''));
  });
}
