import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openSettings } from '../../../src/host/openSettings';

const read = (values: Record<string, unknown>) => openSettings((key) => values[key]);

describe('openSettings', () => {
  it('leaves everything to be found out where nothing is set', () => {
    const automatic = { overrides: {}, timeZone: 'auto', window: 'rolling30', memoryBudget: 2048, follow: true };
    assert.deepEqual(read({}), automatic);
    const empty = { 'roles.time': '', 'roles.user': ' ', 'roles.outcome': '', 'roles.dimensions': [], timeZone: '' };
    assert.deepEqual(read(empty), automatic);
  });

  it('reads patterns of formats, and passes over what is none', () => {
    const shop = { name: ' shop ', pattern: '(?<time>.*)' };
    const set = read({
      formats: [shop, { name: 'x' }, { name: '', pattern: 'y' }, null, 'z', { name: 1, pattern: 2 }],
    });
    assert.deepEqual(set.patterns, [{ name: 'shop', pattern: '(?<time>.*)' }]);
    assert.equal(read({ formats: 'shop' }).patterns, undefined);
  });

  it('reads the order of dates where it is one', () => {
    const orders = [true, false, null, 'yes'].map((dayFirst) => read({ 'roles.dayFirst': dayFirst }).overrides);
    assert.deepEqual(orders, [{ dayFirst: true }, { dayFirst: false }, {}, {}]);
  });

  it('reads what is set', () => {
    const set = read({
      'roles.time': 'at',
      'roles.user': 'who',
      'roles.outcome': 'result',
      'roles.errorValues': ['Failure'],
      'roles.dimensions': ['device'],
      follow: false,
      timeZone: 'Europe/Berlin',
      mauWindow: 'calendar',
      memoryBudget: 512,
    });
    assert.deepEqual(set, {
      overrides: {
        time: 'at',
        user: 'who',
        outcome: { field: 'result', errors: ['Failure'] },
        dimensions: ['device'],
      },
      timeZone: 'Europe/Berlin',
      window: 'calendar',
      memoryBudget: 512,
      follow: false,
    });
  });

  it('reads fields that stand in, with their error values, and the order of dates', () => {
    const set = read({
      'roles.user': 'who',
      'roles.userStandIns': ['client'],
      'roles.outcome': 'result',
      'roles.outcomeStandIns': ['level', 'grade=d,e\\,f'],
      'roles.dayFirst': true,
    });
    assert.deepEqual(set.overrides, {
      user: 'who',
      userStandIns: ['client'],
      outcome: { field: 'result' },
      outcomeStandIns: [{ field: 'level' }, { field: 'grade', errors: ['d', 'e,f'] }],
      dayFirst: true,
    });
    assert.deepEqual(read({ 'roles.dayFirst': false }).overrides, { dayFirst: false });
    assert.deepEqual(read({ 'roles.dayFirst': null }).overrides, {});
  });

  it('takes "(none)" for a field that the log has not', () => {
    assert.deepEqual(read({ 'roles.user': '(none)', 'roles.outcome': '(none)' }).overrides, {
      user: null,
      outcome: null,
    });
  });

  it('takes a value of the wrong type for none', () => {
    const odd = {
      'roles.time': 3,
      'roles.dimensions': 'device',
      'roles.user': null,
      mauWindow: 'weekly',
      timeZone: {},
      memoryBudget: '1 GB',
    };
    assert.deepEqual(read(odd), {
      overrides: {},
      timeZone: 'auto',
      window: 'rolling30',
      memoryBudget: 2048,
      follow: true,
    });
    assert.deepEqual(read({ 'roles.dimensions': ['device', 4, null] }).overrides, { dimensions: ['device'] });
  });
});
