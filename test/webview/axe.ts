import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { repoRoot } from '../support/repoRoot';

const script = path.join(repoRoot, 'node_modules', 'axe-core', 'axe.min.js');

/** What axe-core finds on a page that is serious or critical: the rule and the element, a line each. */
export async function seriousOn(page: Page): Promise<readonly string[]> {
  // Evaluated, not added as an element: the page's policy would refuse that, as it should.
  await page.evaluate(await readFile(script, 'utf8'));
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}
