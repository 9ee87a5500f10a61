import { writeFile } from 'node:fs/promises';
import { fillStar } from '../engine/sqlite/loadStar';
import { readOnly } from '../engine/sqlite/readOnly';
import { openDatabase } from '../engine/sqlite/sqlJs';
import type { Handlers } from '../protocol/peer';
import type { SqlCalls, SqlEvents, StarCalls } from '../protocol/sqlProtocol';

export interface SqlServiceOptions {
  /** The bytes of sql-wasm.wasm. */
  wasm(): Uint8Array<ArrayBuffer>;
  ask<K extends keyof StarCalls & string>(name: K, body: StarCalls[K]['in']): Promise<StarCalls[K]['out']>;
  emit<K extends keyof SqlEvents & string>(name: K, body: SqlEvents[K]): void;
}

/** The SQL worker's side of its protocol: one star schema, what is asked of it, and its file. */
export function sqlService({ wasm, ask, emit }: SqlServiceOptions): Handlers<SqlCalls> {
  let filled: ReturnType<typeof openDatabase> | null = null;
  const star = async () => {
    if (!filled) throw new Error('no star schema is filled; fill it first');
    return filled;
  };
  return {
    async fill(shape) {
      const db = await openDatabase(wasm());
      await fillStar(
        db,
        { shape, texts: (of, from) => ask('texts', { of, from }), facts: (from) => ask('facts', { from }) },
        { onProgress: (phase, rows) => emit('filling', { phase, rows }) },
      );
      filled = Promise.resolve(db);
      return {};
    },
    async run({ statement, limit }) {
      return readOnly(await star(), statement, limit);
    },
    async save({ file }) {
      const bytes = (await star()).export();
      await writeFile(file, bytes);
      return { bytes: bytes.length };
    },
  };
}
