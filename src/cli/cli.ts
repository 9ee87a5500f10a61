import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readerThreads } from '../worker/readerThreads';
import { main } from './main';

const wasm = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path.join(__dirname, 'sql-wasm.wasm')));

// A reader that closes early, such as head, is not an error; a full disk is.
function ended(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`log-health: cannot write the answer: ${error.message}\n`);
  process.exit(2);
}
process.stdout.on('error', ended);
// Notes that nobody reads are no reason to stop.
process.stderr.on('error', () => undefined);

main(process.argv.slice(2), {
  wasm,
  threads: readerThreads(path.join(__dirname, 'rangeReader.js')),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  live: process.stderr.isTTY === true,
}).then((code) => {
  process.exitCode = code;
});
