import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { columnar } from '../../src/engine/columnar/columnar';
import { pack, packedOf } from '../../src/engine/columnar/packed';
import { arrange } from '../../src/engine/star/arrange';
import { CounterThread } from '../../src/worker/counterThread';
import { columnsOf } from '../support/columnsOf';
import { counter } from '../support/counter';
import { otherHalf } from '../support/otherHalf';
import { randomFields, randomLog } from '../support/randomLog';
import { watchedCore } from '../support/watchedCore';
import { engineSuite } from './engineSuite';

engineSuite('columnar', async (events) => columnar(events), 150);
engineSuite('columnar', async (events) => columnar(events, (of) => pack(of, 8)), 150, 'in blocks of 8 tuples');
engineSuite('columnar', async (events) => columnar(events, (of) => pack(of, 1)), 60, 'in a block a dimension');

const half = watchedCore(otherHalf((job) => [1, 3, 0, Number.POSITIVE_INFINITY][job % 4]!, 5));
engineSuite('columnar', async (events) => columnar(events, (of) => pack(of, 8), half.core), 150, 'on two cores');

const thread = new CounterThread(counter, { leastRows: 0, stretchRows: 1, headStart: 0 });
after(() => thread.end());
const watched = watchedCore(thread);
engineSuite('columnar', async (events) => columnar(events, packedOf, watched.core), 40, 'with a thread that helps');

it('the other core and the thread counted a part of some of these passes', async () => {
  assert.ok(half.jobsDone() > 100, String(half.jobsDone()));
  // The thread may have begun only after the few small logs of a short run were counted.
  const records = Array.from({ length: 100 }, (_, seed) => randomLog(seed)).flat();
  const events = arrange(columnsOf(records, randomFields), { files: ['a'], timeZone: 'UTC', window: 'rolling30' });
  for (const until = Date.now() + 30_000; watched.jobsDone() === 0 && Date.now() < until; ) {
    await columnar(events, packedOf, watched.core).run({ parts: ['user_days'], by: [], clauses: [] });
    await wait(10);
  }
  assert.ok(watched.jobsDone() > 0);
});
