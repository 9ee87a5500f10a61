import { writeFile } from 'node:fs/promises';
import { saveStar } from '../worker/saveStar';
import { starOf } from './loadedLog';
import { newFile } from './newFile';
import type { Reporter } from './report';

/** Writes the star schema as a database of SQLite. */
export const exportStar: Reporter = async (given, load, wasm) => {
  const out = newFile(given, 'star.sqlite');
  const log = await load(given.operands);
  const db = await starOf(log, wasm);
  const bytes = db.export();
  db.close();
  await saveStar(out, log.info.source.files, (file) => writeFile(file, bytes));
  const { events } = log.info.source;
  return {
    json: { file: out, bytes: bytes.length, events },
    notes: [],
    table: [
      ['file', 'bytes', 'events'],
      [out, bytes.length, events],
    ],
  };
};
