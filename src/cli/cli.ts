import { readFileSync } from 'node:fs';
import path from 'node:path';
import { main } from './main';

const wasm = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path.join(__dirname, 'sql-wasm.wasm')));

// A reader that closes early, such as head, is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

main(process.argv.slice(2), {
  wasm,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
