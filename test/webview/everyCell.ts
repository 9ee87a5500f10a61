import type { Page } from 'playwright-core';
import type { CellSpec, StackKind } from '../../src/cells/cell';
import type { PageLine } from '../../src/protocol/panelProtocol';
import { autumn } from '../support/toldHotspot';
import { hotspot, hotspotsOf } from './hotspotsAnswer';
import type { Script } from './scriptedHost';

type ParamsOf = { readonly [K in StackKind]: Extract<CellSpec, { readonly kind: K }>['params'] };

const params: ParamsOf = {
  triangle: {},
  verdict: {},
  leaderboards: { measure: 'impacted_users' },
  whatIf: {
    segment: { source: 'if', kind: 'points', dimensions: ['device', 'tier'], keys: [['Tablet', 'Enterprise']] },
  },
  matrix: { rows: 'tier', cols: 'device', measure: 'error_rate', top: 25 },
  breakdown: { dimension: 'region', top: 25 },
  hotspots: {},
  trend: { measure: 'error_rate' },
  lifecycle: {},
  retention: {},
  activeDays: {},
  lines: { order: 'newest', segment: null },
};

export const everyKind = Object.keys(params) as readonly StackKind[];

/** The cell of a kind in the case study's stack; its id is its kind. */
export const cellOfKind = (kind: StackKind): CellSpec => ({ id: kind, kind, params: params[kind] }) as CellSpec;

/** A cell of every kind there is: a new kind is missed by the type checker until it is here. */
export const everyCell: readonly CellSpec[] = everyKind.map(cellOfKind);

/** A line of the case study's log; the second is cut, and the third is no longer there. */
export const lineAt = (at: number): PageLine => ({
  file: '/logs/logins-2025.jsonl',
  name: 'logins-2025.jsonl',
  offset: at * 100,
  line: at,
  text: '{"timestamp":"2025-12-31T23:41:07Z","user_id":"u4711","subscription":"Enterprise","device":"Tablet","status":"error"}',
  isCut: at === 2,
  problem: at === 3 ? 'logins-2025.jsonl has changed since it was read.' : null,
  isError: true,
  marks: [
    { field: 'device', value: 'Tablet', kind: 'member' },
    { field: 'status', value: 'error', kind: 'outcome' },
  ],
});

/** The case study with a cell of every kind, and answers to what the cells themselves ask. */
export const everyCellScript: Script = {
  cells: everyCell,
  lines: ({ offset }) => ({ total: 40, lines: [1, 2, 3].map((at) => lineAt(offset + at)) }),
  hotspots: () =>
    hotspotsOf([
      hotspot(['device', 'tier'], ['Tablet', 'Enterprise'], { onset: autumn }),
      hotspot(['region'], ['Africa'], { excessErrors: 900, impactedUsers: 611 }),
    ]),
};

/** Brings the cells that ask for themselves into sight, until each has what it asks for. */
export async function seeAll(page: Page): Promise<void> {
  await page.waitForSelector('.retention td[title]');
  await page.locator('.cell-hotspots').scrollIntoViewIfNeeded();
  await page.waitForSelector('.hotspots tbody tr');
  await page.locator('.cell-lines').scrollIntoViewIfNeeded();
  await page.waitForSelector('.line');
  await page.locator('.cell-verdict').scrollIntoViewIfNeeded();
  await page.waitForSelector('[data-verdict]');
}
