import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { counted, countedUnits } from '../../../src/model/counted';
import { listWords, orWords } from '../../../src/model/listWords';
import { periodInEnglish } from '../../../src/model/periodWords';
import { inSentence } from '../../../src/model/textLocale';

describe('a number with what it counts', () => {
  it('has the one of one alone, and thousands apart', () => {
    const each = [counted.events, counted.errors, counted.users, counted.userDays];
    assert.deepEqual(
      each.map((text) => text(1, 'en')),
      ['1 event', '1 error', '1 user', '1 user-day'],
    );
    assert.deepEqual(
      each.map((text) => text(12_345, 'en')),
      ['12,345 events', '12,345 errors', '12,345 users', '12,345 user-days'],
    );
    assert.equal(counted.users(0, 'en'), '0 users');
    assert.equal(counted.users(null, 'en'), '– users');
  });

  it('of days, hours or minutes goes by the grain', () => {
    const grains = ['day', 'hour', 'minute'] as const;
    assert.deepEqual(
      grains.map((grain) => countedUnits(1, grain, 'en')),
      ['1 day', '1 hour', '1 minute'],
    );
    assert.deepEqual(
      grains.map((grain) => countedUnits(30, grain, 'en')),
      ['30 days', '30 hours', '30 minutes'],
    );
  });
});

describe('names in a row', () => {
  it('are told with how many more there are, if any', () => {
    assert.equal(listWords(['Free', 'Pro'], 2), 'Free, Pro and 2 more');
    assert.equal(listWords(['Free', 'Pro'], 0), 'Free, Pro');
  });

  it('of which any will do have "or" between each two', () => {
    assert.equal(orWords(['user', 'session', 'ip']), 'user or session or ip');
    assert.equal(orWords(['user']), 'user');
  });
});

describe('English texts', () => {
  it('have no other words of periods than English ones', () => {
    for (const said of ['last 7 days', 'letzte 7 Tage', 'mañana', '']) assert.equal(periodInEnglish(said), null);
  });

  it('have labels in lower case within a sentence', () => assert.equal(inSentence('Error rate'), 'error rate'));
});
