import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The bytes of sql.js's WebAssembly, as the build ships them. Tests run from the repository's top folder. */
export const sqlWasm = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(path.join(process.cwd(), 'node_modules/sql.js/dist/sql-wasm.wasm')));
