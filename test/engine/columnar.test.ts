import { columnar } from '../../src/engine/columnar/columnar';
import { engineSuite } from './engineSuite';

engineSuite('columnar', async (events) => columnar(events), 150);
