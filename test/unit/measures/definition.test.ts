import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, cellOf } from '../../../src/cells/ask';
import { questionsOf } from '../../../src/cells/asked/askWords';
import { Vocabulary } from '../../../src/cells/asked/vocabulary';
import type { CellContext } from '../../../src/cells/cell';
import { kpiRows } from '../../../src/host/kpiRows';
import { provenance } from '../../../src/host/provenance';
import { statusWords } from '../../../src/host/statusWords';
import { wordRows } from '../../../src/host/wordRows';
import { catalogue, measureOf, windowPhrases } from '../../../src/measures/catalogue';
import { definition, windowOf } from '../../../src/measures/definition';
import type { MauWindow } from '../../../src/model/calendar';
import { nothingSelected } from '../../../src/model/selection';
import { logOf } from '../../support/logOf';
import { visits } from '../../support/visits';

/** All texts in which a log's MAU is named, each line by itself. */
async function texts(window: MauWindow): Promise<readonly string[]> {
  const { log, run } = logOf(visits(90, { a: [3, 40, 80], b: [50] }), ['device'], {}, window);
  const context: CellContext = { log, selection: nothingSelected };
  const triangle = await ask('triangle', {}, context, run);
  const trends = await Promise.all(
    (['mau', 'stickiness'] as const).map((measure) => ask('trend', { measure }, context, run)),
  );
  const rows = kpiRows(triangle, null, 'en').filter(({ id }) => ['mau', 'stickiness', 'wau_mau'].includes(id));
  const [mau] = rows;
  assert.ok(mau);
  const { questions } = questionsOf('mau', new Vocabulary(log.dimensions), log);
  return [
    cellOf('triangle').words(triangle, 'en'),
    triangle.period.windowLabel,
    ...trends.map((answer) => answer.window ?? ''),
    ...rows.map(({ label }) => label),
    mau.doc,
    ...provenance(mau, triangle, context, 'en')
      .split('\n')
      .filter((line) => /^(MAU|Definition)/.test(line)),
    statusWords(triangle, { filter: '', part: null, isLive: false }, 'en').tooltip,
    ...wordRows(questions, log, 'en').map(({ label }) => label),
  ];
}

describe('the window of MAU', () => {
  it('of calendar months is called the calendar month in every text that names it, and never 30 days', async () => {
    const all = await texts('calendar');
    assert.equal(all.length, 13);
    for (const text of all) {
      assert.match(text, /users in the calendar month/);
      assert.doesNotMatch(text, /\b(?:30|28)\b|rolling|trailing/);
    }
  });

  it('of days is called by their number', async () => {
    for (const [window, days] of [
      ['rolling30', 30],
      ['rolling28', 28],
    ] as const)
      for (const text of await texts(window)) assert.match(text, new RegExp(`users in ${days} days`));
  });
});

describe('the window of a measure', () => {
  it('is the longest of those that its parts are counted in', () => {
    const labels = { windowLabel: 'mau', weekLabel: 'wau' };
    const found = catalogue.flatMap(({ id }) => {
      const label = windowOf(id, labels);
      return label === null ? [] : [[id, label]];
    });
    assert.deepEqual(Object.fromEntries(found), {
      mau: 'mau',
      stickiness: 'mau',
      wau: 'wau',
      dau_wau: 'wau',
      wau_mau: 'mau',
    });
  });
});

describe('a definition', () => {
  const windows = { grain: 'day', windowLabel: 'users in the calendar month', weekLabel: 'users in 7 days' } as const;
  it('names the window that a log has', () => {
    assert.match(definition(measureOf('mau'), windows), /distinct users in the calendar month of that day\.$/);
    assert.match(definition(measureOf('wau'), windows), /distinct users in 7 days up to that day\.$/);
    const rolling = { ...windows, windowLabel: 'users in 28 days' };
    assert.match(definition(measureOf('mau'), rolling), /distinct users in 28 days up to that day\.$/);
  });

  it('is of hours where days are hours', () => {
    const hours = { grain: 'hour', windowLabel: 'users in 24 hours', weekLabel: 'users in 6 hours' } as const;
    assert.match(
      definition(measureOf('mau'), hours),
      /complete hours of .* distinct users in 24 hours up to that hour\.$/,
    );
    for (const measure of catalogue) assert.doesNotMatch(definition(measure, hours), /\bdays?\b/, measure.id);
  });

  it('of any other measure is that of the catalogue', () => {
    const phrases = Object.values(windowPhrases);
    const others = catalogue.filter(({ doc }) => !phrases.some((phrase) => doc.includes(phrase)));
    assert.equal(others.length, catalogue.length - 2);
    for (const measure of others) assert.equal(definition(measure, windows), measure.doc);
  });
});
