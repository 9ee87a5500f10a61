import initSqlJs, { type Database, type SqlJsStatic } from 'sql.js';

let loaded: Promise<SqlJsStatic> | undefined;

/** An empty database in memory. `wasm` is the bytes of sql-wasm.wasm. */
export async function openDatabase(wasm: Uint8Array<ArrayBuffer>): Promise<Database> {
  // Without the flag, which its types lack, sql.js replaces log() by the natural logarithm.
  const config = { wasmBinary: wasm.buffer, useOldExtensionFunctions: false };
  loaded ??= initSqlJs(config);
  return new (await loaded).Database();
}
