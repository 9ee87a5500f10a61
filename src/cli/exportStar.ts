import { writeFile } from 'node:fs/promises';
import { saveStar } from '../worker/saveStar';
import { starOf } from './loadedLog';
import type { Reporter } from './report';
import { UsageError } from './usage';

/** Writes the star schema as a database of SQLite. */
export const exportStar: Reporter = async ({ operands, out }, load, wasm) => {
  if (out === undefined) throw new UsageError('export needs --out star.sqlite');
  const log = await load(operands);
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
