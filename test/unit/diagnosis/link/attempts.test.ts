import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attemptsOf, retryShare } from '../../../../src/diagnosis/link/attempts';
import { faultKinds } from '../../../../src/diagnosis/link/faultKinds';
import { userDaysOf } from '../../../../src/diagnosis/userDays/userDays';
import { dayMs } from '../../../../src/model/timeZone';
import { eventsOf } from '../plantedLog';
import { taken } from './unitDays';

/** A log by days of one user: `E` an error, `O` one of the user's own, `s` a success; a blank is an hour, else a minute passes. */
function attemptsIn(days: readonly string[], inside: (day: number) => boolean = () => true) {
  const records = days.flatMap((text, day) => {
    let minute = 0;
    return [...text].flatMap((letter) => {
      minute += letter === ' ' ? 60 : 1;
      if (letter === ' ') return [];
      const code = letter === 'E' ? 'HTTP 500' : letter === 'O' ? 'BAD_PASSWORD' : null;
      return [{ ms: day * dayMs + minute * 60_000, user: 'u', error: letter !== 's', fields: { code } }];
    });
  });
  const events = eventsOf(records, ['code']);
  const mask = Uint8Array.from(events.day, (day) => Number(inside(day)));
  const table = taken(userDaysOf(events, null));
  return taken(attemptsOf(events, table, null, taken(faultKinds(events)), mask));
}

describe('attemptsOf', () => {
  it('does not count what only tries again', () => {
    const { tries } = attemptsIn(['EEEs', 's', 's s', 'EEs s']);
    assert.deepEqual([...tries], [1, 1, 2, 2]);
  });

  it('counts all events where those after an error are as many as those after a success', () => {
    const { tries } = attemptsIn(['Ess', 'sss', 'ssE', 'sE']);
    assert.deepEqual([...tries], [3, 3, 3, 2]);
  });

  it('tells whose faults errors are, and how the day began', () => {
    const { service, own, firstFailed } = attemptsIn(['EOs', 'Os', 's', 'sE']);
    assert.deepEqual([...service], [1, 0, 0, 1]);
    assert.deepEqual([...own], [1, 1, 0, 0]);
    assert.deepEqual([...firstFailed], [1, 0, 0, 0]);
  });

  it('marks the days with an event in the incident', () => {
    assert.deepEqual([...attemptsIn(['s', 's', 'E'], (day) => day > 0).inside], [0, 1, 1]);
  });
});

describe('retryShare', () => {
  it('is the share of what comes soon after errors that would not have come after a success', () => {
    assert.equal(retryShare({ errors: 10, soonErrors: 8, successes: 100, soonSuccesses: 20 }), 0.75);
    assert.equal(retryShare({ errors: 10, soonErrors: 2, successes: 100, soonSuccesses: 30 }), 0);
    assert.equal(retryShare({ errors: 10, soonErrors: 0, successes: 0, soonSuccesses: 0 }), 0);
    assert.equal(retryShare({ errors: 10, soonErrors: 5, successes: 0, soonSuccesses: 0 }), 1);
  });
});
