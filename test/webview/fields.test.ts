import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { repoRoot } from '../support/repoRoot';
import type { ThemeName } from './panelPage';
import { shopFields } from './shopFields';
import { textOf, until, withPanels } from './withPanels';

const open = withPanels();
const names: readonly ThemeName[] = ['dark', 'light', 'contrast', 'contrastLight'];
const shown = { fields: shopFields, rawText: { text: '2025-01-01,b7,odd', isCut: false } };
const role = (page: Page, field: string) => page.getByRole('combobox', { name: `Role of ${field}`, exact: true });
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

async function screenshot(page: Page, name: string): Promise<void> {
  const folder = path.join(repoRoot, 'out', 'screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

for (const theme of names) {
  test(`the fields in the theme "${theme}" break no policy, and nothing but the records scrolls sideways`, async () => {
    for (const width of [1160, 340]) {
      const { page, troubles } = await open(shown, { theme, width });
      await page.waitForSelector('.records tbody tr');
      await page.locator('.record-raw button').first().click();
      await page.getByText('2025-01-01,b7,odd').waitFor();
      const { overflow, wide } = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - window.innerWidth,
        wide: [...document.querySelectorAll('.fields-page > :not(.records-cell)')].filter(
          (part) => part.scrollWidth > part.clientWidth,
        ).length,
      }));
      assert.deepEqual({ overflow, wide }, { overflow: 0, wide: 0 });
      await screenshot(page, `fields-${theme}-${width}`);
      assert.deepEqual(troubles, []);
    }
  });
}

test('the role of a field is changed where it stands, and the change goes out at once', async () => {
  const { page, host } = await open(shown);
  await role(page, 'order_id').selectOption('dimension');
  await role(page, 'plan').selectOption('unused');
  await until(() => host.calls.length === 3, 'two changes');
  assert.deepEqual(host.calls.slice(1), [
    ['editRoles', { op: 'use', field: 'order_id', use: 'dimension' }],
    ['editRoles', { op: 'use', field: 'plan', use: 'unused' }],
  ]);
  assert.equal(await role(page, 'at').isDisabled(), true, 'the time can only be given to another field');
  assert.deepEqual(await role(page, 'text').locator('option').allTextContents(), [
    'time',
    'user',
    'outcome',
    'dimension',
    'user (stands in)',
    'outcome (stands in)',
    'message',
  ]);
});

test('values that count as errors are checked below the outcome, and walked with the arrow keys', async () => {
  const { page, host } = await open(shown);
  const errors = page.locator('.field-errors');
  await errors.waitFor();
  assert.equal(
    await errors.evaluate((row) => row.previousElementSibling?.querySelector('.field-name')?.textContent),
    'verdict',
  );
  assert.equal(await errors.locator('input[tabindex="0"]').count(), 1);
  await errors.locator('input').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await until(() => host.calls.length === 2, 'a change');
  assert.deepEqual(host.calls[1], ['editRoles', { op: 'errors', field: 'verdict', errors: ['kaputt', 'odd'] }]);
});

test('the effect tells each number with what it was, keeps the old one while it looks, and is spoken', async () => {
  const { page, host } = await open(shown);
  const rate = page.locator('[data-effect="error_rate"]');
  assert.equal(await textOf(rate), '20.00%');
  assert.equal(await textOf(page.locator('.effect-caption')), 'Of 2,299 sampled records');
  assert.equal(await textOf(page.locator('.effect-figure', { hasText: 'Users' }).locator('.effect-before')), 'was –');
  const { preview } = shopFields;
  const effect = preview?.effect ?? assert.fail();
  host.show({ ...shopFields, isBusy: true });
  await page.waitForSelector('.effect[aria-busy="true"]');
  assert.equal(await textOf(rate), '20.00%');
  host.show({ ...shopFields, preview: preview && { ...preview, effect: { ...effect, errors: 898 } } });
  await page.waitForSelector('.effect[aria-busy="false"]');
  assert.equal(await textOf(rate), '39.21%');
  assert.equal(
    await page.locator('[role="status"]').textContent(),
    'Of 2,299 sampled records: events 2,290, error rate 39.21%, users 40, dimensions 3, questions left 0; 9 rejected.',
  );
});

test('roles that do not fit the log are told in place of the numbers, and Apply stays', async () => {
  const problem = 'shop-2025.csv: the values of "plan" do not tell which are errors; name the error values too';
  const { preview } = shopFields;
  const { page, host } = await open({
    fields: { ...shopFields, preview: preview && { ...preview, effect: null, roles: null, problem } },
  });
  assert.equal(await textOf(page.locator('.effect-problem')), problem);
  assert.equal(await page.locator('.effect-figures').isVisible(), false);
  host.show({ ...shopFields, preview: null, failure: 'shop-2025.csv is empty; open a log that holds records' });
  await page.getByText('shop-2025.csv is empty').first().waitFor();
  assert.equal(await page.locator('.fields tbody tr').count(), 0);
});

test('the raw text of a record is asked for only when it is wanted, and once', async () => {
  const { page, host } = await open(shown);
  await page.waitForSelector('.records tbody tr');
  assert.equal(host.calls.length, 1);
  await page.getByRole('radio', { name: 'Middle' }).click();
  const toggle = page.locator('.record-raw button').first();
  await toggle.focus();
  await page.keyboard.press('Enter');
  await page.locator('.raw-text', { hasText: '2025-01-01,b7,odd' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  assert.deepEqual(host.calls.slice(1), [['rawText', { page: 'middle', index: 0 }]]);
});

test('Apply, Discard, Automatic and the format go out; what cannot be done is off', async () => {
  const { page, host } = await open(shown);
  await page.waitForSelector('.fields tbody tr');
  for (const name of ['Discard Changes', 'Back to Automatic', 'Apply'])
    await page.getByRole('button', { name }).click();
  await page.getByLabel('Format', { exact: true }).selectOption('tsv');
  await until(() => host.calls.length === 5, 'four calls');
  assert.deepEqual(host.calls.slice(1), [
    ['fields', { step: 'discard' }],
    ['fields', { step: 'automatic' }],
    ['fields', { step: 'apply' }],
    ['editRoles', { op: 'format', format: 'tsv' }],
  ]);
  assert.deepEqual(await page.getByLabel('Format', { exact: true }).locator('option').allTextContents(), [
    'Detect (CSV, 100%)',
    'CSV, 100%',
    'TSV, 30%',
    'JSON lines, 0%',
  ]);
  host.show({ ...shopFields, isChanged: false, isAutomatic: true });
  await page.waitForSelector('.fields-choices vscode-button[aria-disabled="true"]');
  await page.getByRole('button', { name: 'Apply' }).click({ force: true });
  await page.waitForTimeout(50);
  assert.equal(host.calls.length, 5);
});

test('the Fields button opens the view, which takes the focus; Esc leaves it, gives the focus back and clears no filter', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  const opener = page.getByRole('button', { name: 'Fields' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await until(() => host.calls.length === 2, 'the command');
  assert.deepEqual(host.calls[1], ['invoke', { command: 'editFields' }]);
  host.show(shopFields);
  await page.waitForSelector('.fields tbody tr');
  assert.equal(await focused(page), 'Fields of shop-2025.csv');
  assert.equal(await page.locator('.stack').isVisible(), false);
  await page.getByRole('button', { name: 'Leave Fields' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.matrix td');
  assert.deepEqual(host.calls[2], ['fields', { step: 'hide' }]);
  assert.equal(await focused(page), 'Fields');
  assert.deepEqual(host.edits, []);
});

test('everything in the view is reached by Tab, and only the parts that belong together by arrows', async () => {
  const { page } = await open(shown);
  await page.waitForSelector('.records tbody tr');
  const reached: string[] = [];
  for (let i = 0; i < 24 && !reached.includes('Back to Automatic'); i++) {
    await page.keyboard.press('Tab');
    reached.push(await focused(page));
  }
  for (const name of [
    'Role of buyer',
    'Role of order_id',
    'Records',
    'Record 1 as it stands in the file',
    'Apply',
    'Cancel',
  ])
    assert.ok(reached.includes(name), `${name} in ${reached.join(', ')}`);
  assert.equal(reached.filter((name) => name.startsWith('Record ')).length, 1);
});

test('field names and values of every kind are text, are cut with a title, and break no layout', async () => {
  const evil = [
    '</script><script>window.hit = 1</script>',
    '<img src=x onerror="window.hit = 1">',
    '__proto__',
    'W'.repeat(3000),
  ];
  const { preview } = shopFields;
  const known = preview ?? assert.fail();
  const rename = <T extends { field: string }>(guess: T, i: number): T => ({
    ...guess,
    field: evil[i - 3] ?? guess.field,
  });
  const { page, troubles } = await open({
    fields: {
      ...shopFields,
      preview: {
        ...known,
        fields: known.fields.map(rename).map((guess) => ({ ...guess, reason: evil[0] ?? '', examples: evil })),
        outcome: known.outcome && {
          ...known.outcome,
          values: evil.map((value) => ({ value, count: 1, isError: false })),
        },
        start: known.start.map((record) => ({ ...record, values: record.values.map((_, i) => evil[i % 4] ?? null) })),
      },
    },
    rawText: { text: evil.join('\n'), isCut: true },
  });
  await page.waitForSelector('.records tbody tr');
  await page.locator('.record-raw button').first().click();
  await page.locator('.raw-text', { hasText: 'window.hit' }).waitFor();
  assert.deepEqual(await page.locator('.field-name').allTextContents(), ['at', 'buyer', 'verdict', ...evil]);
  assert.equal(await page.evaluate(() => 'hit' in window), false);
  assert.equal(await page.locator('script:not([type]), img').count(), 1);
  assert.equal(await page.locator('.record-value').first().getAttribute('title'), evil[0]);
  const { overflow, tall } = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    tall: Math.max(
      ...[...document.querySelectorAll('.fields tbody th')].map((th) => th.getBoundingClientRect().height),
    ),
  }));
  assert.equal(overflow, 0);
  assert.ok(tall < 80, `a field of ${tall} pixels`);
  assert.deepEqual(troubles, []);
});

test('the bar tells the format with its share, and leads to the choice of another', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  const note = page.locator('.format-note');
  assert.equal(await textOf(note), 'JSON lines (100%)');
  assert.match((await note.getAttribute('aria-label')) ?? '', /^Format: JSON lines: fits 100% of a sample/);
  await screenshot(page, 'format-in-bar');
  await note.click();
  await until(() => host.calls.length === 2, 'the command');
  assert.deepEqual(host.calls[1], ['invoke', { command: 'chooseFormat' }]);
});

test('the year of the last time stamp is asked for only where stamps carry none, and only a year goes out', async () => {
  const { page, host } = await open(shown);
  const year = page.getByLabel('Year of the last time stamp');
  await page.waitForSelector('.fields tbody tr');
  assert.equal(await year.isVisible(), false);
  const { preview } = shopFields;
  const effect = { ...(preview?.effect ?? assert.fail()), lastYear: 2026 };
  const before = { ...effect, firstMs: Date.UTC(2026, 0, 1), lastMs: Date.UTC(2026, 0, 3) };
  host.show({ ...shopFields, preview: preview && { ...preview, effect }, before });
  await year.waitFor();
  assert.equal(await year.getAttribute('placeholder'), '2026');
  assert.match(await textOf(page.locator('[data-effect="span"]')), /2025/);
  assert.match(
    await textOf(page.locator('.effect-figure', { hasText: 'Days' }).locator('.effect-before')),
    /^was .*2026/,
  );
  await year.fill('25');
  await year.press('Enter');
  await page.getByText('Write a year from 1900 to 2199').waitFor();
  assert.equal(host.calls.length, 1);
  await screenshot(page, 'fields-year');
  await year.fill('2025');
  await year.press('Enter');
  await until(() => host.calls.length === 2, 'the year');
  assert.deepEqual(host.calls[1], ['editRoles', { op: 'year', year: 2025 }]);
  assert.equal(await year.getAttribute('aria-invalid'), 'false');
});
