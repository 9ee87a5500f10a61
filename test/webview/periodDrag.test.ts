import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ghostLine } from '../../webview/cells/ghostLine';
import { dragged, type Grip } from '../../webview/cells/periodDrag';
import { dayAfter } from '../../webview/cells/periodKeys';

const log = { from: 100, to: 200 };

describe('a drag', () => {
  const was = { from: 120, to: 130 };
  const cases: readonly (readonly [Grip, number, number, readonly [number, number]])[] = [
    ['new', 150, 160, [150, 161]],
    ['new', 150, 140, [140, 151]],
    ['new', 150, 999, [150, 200]],
    ['from', 120, 125, [125, 130]],
    ['from', 120, 135, [129, 136]],
    ['to', 129, 140, [120, 141]],
    ['to', 129, 110, [110, 121]],
    ['middle', 125, 130, [125, 135]],
    ['middle', 125, 0, [100, 110]],
    ['middle', 125, 500, [190, 200]],
  ];
  for (const [grip, at, day, [from, to]] of cases)
    it(`of ${grip} from ${at} to ${day} gives ${from} to before ${to}`, () =>
      assert.deepEqual(dragged({ grip, at, was }, day, log), { from, to }));

  it('of anything to anywhere gives a period of a day or more within the log', () => {
    const day = fc.integer({ min: 100, max: 199 });
    const grips = fc.constantFrom<Grip>('from', 'to', 'middle', 'new');
    fc.assert(
      fc.property(grips, day, day, day, fc.integer(), (grip, at, a, b, to) => {
        const period = dragged({ grip, at, was: { from: Math.min(a, b), to: Math.max(a, b) + 1 } }, to, log);
        assert.ok(period.from >= log.from && period.from < period.to && period.to <= log.to);
      }),
    );
  });
});

describe('the keys of a brush', () => {
  it('go by hours and minutes in logs of these, and other keys lead nowhere', () => {
    assert.equal(dayAfter('ArrowUp', 110, 'hour', log), 116);
    assert.equal(dayAfter('PageUp', 110, 'hour', log), 134);
    assert.equal(dayAfter('PageDown', 190, 'minute', log), 130);
    assert.equal(dayAfter('ArrowDown', 110, 'minute', log), 100);
    assert.equal(dayAfter('a', 110, 'day', log), null);
    assert.equal(dayAfter('toString', 110, 'day', log), null);
  });
});

describe('the line of the whole log', () => {
  const counted = { from: 1, to: 3 };

  it('has the mean of the selection over the days that count, whatever the others are', () => {
    const ghost = ghostLine([9999, 40, 20, 8], { values: [1, 4, 2, 5], counted, isShare: false });
    assert.deepEqual(ghost, { values: [999.9, 4, 2, 0.8], divisor: 10 });
  });

  it('stays as it is where it is a share, or the selection has nothing', () => {
    const whole = [0.1, 0.2, null, 0.3];
    assert.deepEqual(ghostLine(whole, { values: [1, 1, 1, 1], counted, isShare: true }).values, whole);
    assert.deepEqual(ghostLine(whole, { values: [0, 0, 0, 0], counted, isShare: false }), {
      values: whole,
      divisor: 1,
    });
  });
});
