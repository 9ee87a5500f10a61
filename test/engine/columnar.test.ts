import { columnar } from '../../src/engine/columnar/columnar';
import { pack } from '../../src/engine/columnar/packed';
import { engineSuite } from './engineSuite';

engineSuite('columnar', async (events) => columnar(events), 150);
engineSuite('columnar', async (events) => columnar(events, (of) => pack(of, 8)), 150, 'in blocks of 8 tuples');
engineSuite('columnar', async (events) => columnar(events, (of) => pack(of, 1)), 60, 'in a block a dimension');
