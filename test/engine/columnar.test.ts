import { after } from 'node:test';
import { columnar } from '../../src/engine/columnar/columnar';
import { pack, packedOf } from '../../src/engine/columnar/packed';
import { CounterThread } from '../../src/worker/counterThread';
import { counter } from '../support/counter';
import { otherHalf } from '../support/otherHalf';
import { engineSuite } from './engineSuite';

engineSuite('columnar', async (events) => columnar(events), 150);
engineSuite('columnar', async (events) => columnar(events, (of) => pack(of, 8)), 150, 'in blocks of 8 tuples');
engineSuite('columnar', async (events) => columnar(events, (of) => pack(of, 1)), 60, 'in a block a dimension');

const half = otherHalf((job) => [1, 3, 0, Number.POSITIVE_INFINITY][job % 4]!, 5);
engineSuite('columnar', async (events) => columnar(events, (of) => pack(of, 8), half), 150, 'on two cores');

const thread = new CounterThread(counter, { leastRows: 0, stretchRows: 1, headStart: 0 });
after(() => thread.end());
engineSuite('columnar', async (events) => columnar(events, packedOf, thread), 40, 'with a thread that helps');
