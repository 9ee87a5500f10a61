import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakdownAnswer, caseStudyLog, matrixAnswer, member, triangleAnswer } from './caseStudy';
import { caseStudyAnswer } from './scriptedHost';
import { withPanels } from './withPanels';

const open = withPanels();
const evil = [
  '</script><script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 1">',
  '[x](command:workbench.action.quit) command:workbench.action.quit',
  `"'\`><svg onload=window.hit=1>\${alert(1)}`,
  `${'long '.repeat(600)}‮end`,
];

test('names and values from a log are shown as text, and nothing of them runs', async () => {
  const [tier, device, region] = evil;
  const log = {
    ...caseStudyLog,
    source: {
      ...caseStudyLog.source,
      rejectedReasons: evil.map((reason) => ({ reason, count: 1, firstFile: reason, firstLine: 1 })),
    },
    dimensions: caseStudyLog.dimensions.map((dimension, i) => ({ ...dimension, field: evil[i] ?? '' })),
  };
  const { page, host, troubles } = await open({
    log,
    status: { kind: 'ready', file: `/logs/${evil[1]}` },
    answer: (spec, selection) => {
      if (spec.kind === 'triangle') return { kind: 'triangle', answer: triangleAnswer() };
      if (spec.kind === 'breakdown') {
        const answer = breakdownAnswer('region');
        const rows = answer.rows.map((row, i) => ({ ...row, member: member(evil[i] ?? null) }));
        return { kind: 'breakdown', answer: { ...answer, field: region ?? '', rows } };
      }
      if (spec.kind !== 'matrix') return caseStudyAnswer(spec, selection);
      const answer = matrixAnswer(spec.params);
      const members = evil.slice(0, 3).map(member);
      const names = {
        rowDimension: { name: 'tier', field: tier ?? '' },
        colDimension: { name: 'device', field: device ?? '' },
      };
      return { kind: 'matrix', answer: { ...answer, ...names, rows: members, cols: members } };
    },
  });
  await page.waitForSelector('.breakdown tbody tr');
  await page.click('.rejected-toggle');
  await page.click('.matrix tbody tr:nth-child(2) td:nth-child(2) button');
  await page.click('.breakdown tbody tr:nth-child(1)');
  await page.waitForSelector('.chip:nth-child(2)');

  assert.deepEqual(await page.locator('.breakdown tbody th').allTextContents(), evil);
  assert.deepEqual(await page.locator('.matrix th[scope="row"] button').allTextContents(), evil.slice(0, 3));
  assert.deepEqual(host.edits[0], {
    op: 'toggle',
    source: 'matrix',
    dimensions: ['tier', 'device'],
    key: [evil[1], evil[0]],
    add: false,
  });
  assert.equal(await page.locator('script:not([type]), img, iframe, object, a, style, svg[onload]').count(), 1);
  assert.equal(await page.evaluate(() => 'hit' in window), false);
  const handlers = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      element
        .getAttributeNames()
        .filter((name) => name.startsWith('on') || (name === 'href' && element.tagName !== 'LINK')),
    ),
  );
  assert.deepEqual(handlers, []);
  assert.deepEqual(troubles, []);
});
