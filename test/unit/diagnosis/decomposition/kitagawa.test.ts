import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isSimpsons, kitagawa, kitagawaParts, type TwoRates } from '../../../../src/diagnosis/decomposition/kitagawa';

const admissions = path.resolve('..', 'shared', 'data', 'oracles', 'datasets_UCBAdmissions.csv');

const ratesOf = (before: readonly (readonly [number, number])[], after: typeof before): TwoRates => ({
  events: [Float64Array.from(before, ([n]) => n), Float64Array.from(after, ([n]) => n)],
  errors: [Float64Array.from(before, ([, e]) => e), Float64Array.from(after, ([, e]) => e)],
});

describe('a change of rate as mix and rate', () => {
  it('is worked out by hand for two members', () => {
    const rates = ratesOf(
      [
        [80, 8],
        [20, 6],
      ],
      [
        [40, 2],
        [60, 15],
      ],
    );
    // 17/100 less 14/100. Mix: (.1+.05)/2 × (.4−.8) + (.3+.25)/2 × (.6−.2); rate: .6 × −.05 + .4 × −.05.
    const change = kitagawa(rates);
    assert.ok(change);
    assert.ok(Math.abs(change.total - 0.03) < 1e-12);
    assert.ok(Math.abs(change.mix - 0.08) < 1e-12);
    assert.ok(Math.abs(change.rate + 0.05) < 1e-12);
    assert.equal(isSimpsons(change, rates), true);
  });

  it('adds up to the change of the total, by part and by member, for random counts with empty members', () => {
    const member = fc.tuple(fc.nat(50), fc.nat(100)).map(([n, share]) => [n, Math.round((n * share) / 100)] as const);
    const members = fc.array(fc.tuple(member, member), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(members, (list) => {
        const rates = ratesOf(
          list.map(([before]) => before),
          list.map(([, after]) => after),
        );
        const change = kitagawa(rates);
        const parts = kitagawaParts(rates);
        assert.equal(change === null, parts === null);
        if (!change || !parts) return;
        assert.ok(Math.abs(change.mix - parts.mix) < 1e-12 && Math.abs(change.rate - parts.rate) < 1e-12);
        const all = change.members.reduce((sum, { mix, rate }) => sum + mix + rate, 0);
        assert.ok(Math.abs(change.mix + change.rate - change.total) < 1e-12);
        assert.ok(Math.abs(all - change.total) < 1e-12);
      }),
    );
  });

  it('is none without events in both windows', () => {
    assert.equal(kitagawa(ratesOf([[0, 0]], [[5, 1]])), null);
  });

  it('has no flag where members go with their total', () => {
    const rates = ratesOf(
      [
        [50, 5],
        [50, 10],
      ],
      [
        [50, 10],
        [50, 20],
      ],
    );
    const change = kitagawa(rates);
    assert.equal(change && isSimpsons(change, rates), false);
  });

  it('is that of the admissions of Berkeley: men less women 0.1416, mix 0.1777, rate -0.0360', (t) => {
    if (!existsSync(admissions)) return t.skip('the table of admissions is not on this machine');
    const lines = readFileSync(admissions, 'utf8').trim().split('\n').slice(1);
    const counts = new Map<string, [number, number]>();
    for (const line of lines) {
      const [, admitted, gender, department, count] = line.split(',');
      const cell = counts.get(`${gender}${department}`) ?? [0, 0];
      cell[0] += Number(count);
      if (admitted === 'Admitted') cell[1] += Number(count);
      counts.set(`${gender}${department}`, cell);
    }
    const of = (gender: string) =>
      [...'ABCDEF'].map((department) => counts.get(gender + department) ?? ([0, 0] as const));
    const rates = ratesOf(of('Female'), of('Male'));
    const change = kitagawa(rates);
    assert.ok(change);
    assert.deepEqual(
      [change.total, change.mix, change.rate].map((value) => value.toFixed(4)),
      ['0.1416', '0.1777', '-0.0360'],
    );
    assert.equal(Math.abs(change.mix) > Math.abs(change.rate), true);
  });
});
