import { loadStar } from '../../src/engine/sqlite/loadStar';
import { sqlite } from '../../src/engine/sqlite/sqlite';
import { openDatabase } from '../../src/engine/sqlite/sqlJs';
import { sqlWasm } from '../support/sqlWasm';
import { engineSuite } from './engineSuite';

engineSuite(
  'sqlite',
  async (events) => {
    const db = await openDatabase(sqlWasm());
    await loadStar(db, events);
    return sqlite(db, events);
  },
  90,
);
