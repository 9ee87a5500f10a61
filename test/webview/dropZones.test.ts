import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until, withPanels } from './withPanels';

const open = withPanels();

test('what is dragged from the tree over a matrix may be dropped on its rows or columns; other drags may not', async () => {
  const { page, host, troubles } = await open();
  await page.locator('table.matrix').waitFor();
  const drag = (kind: string, selector: string, type: string): Promise<boolean> =>
    page.evaluate(
      ([name, place, mime]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData(mime ?? '', '');
        const event = new DragEvent(name ?? '', { bubbles: true, cancelable: true, dataTransfer });
        document.querySelector(place ?? '')?.dispatchEvent(event);
        return event.defaultPrevented;
      },
      [kind, selector, type],
    );
  const ours = 'application/vnd.code.tree.loghealth.dimensions';
  const zones = page.locator('.drop-zones');
  await drag('dragenter', 'table.matrix', 'text/plain');
  assert.ok(await zones.isHidden());
  await drag('dragenter', 'table.matrix', ours);
  assert.deepEqual(await zones.locator('.drop-zone').allInnerTexts(), ['Use as rows', 'Use as columns']);
  assert.equal(await drag('dragover', '.drop-zone:last-child', 'text/plain'), false);
  assert.equal(await drag('dragover', '.drop-zone:last-child', ours), true);
  assert.deepEqual(await page.locator('.drop-zone[data-over]').allInnerTexts(), ['Use as columns']);
  await drag('drop', '.drop-zone:last-child', ours);
  await until(() => host.calls.some(([name]) => name === 'dropDimension'), 'the drop');
  assert.deepEqual(host.calls.at(-1), ['dropDimension', { cell: 'matrix', axis: 'cols' }]);
  assert.ok(await zones.isHidden());
  await drag('dragenter', 'table.matrix', ours);
  await drag('dragleave', 'table.matrix', ours);
  assert.ok(await zones.isHidden());
  assert.deepEqual(troubles, []);
});
