import type { FileHandle } from 'node:fs/promises';
import { blockOf } from './bytes/block';
import { newline } from './bytes/byteClass';
import { formats } from './formats/formats';
import type { LogFormat } from './formats/logFormat';
import { changed, type LogFile } from './logFile';
import { ReadError } from './readError';

const headBytes = 64 * 1024;
const longestHead = 64 * 1024 * 1024;

/**
 * The format that reads the largest share of the records at the start of a file.
 * @throws ReadError if none reads any: the message says what the file is instead, where that is known.
 */
export async function detectFormat(file: LogFile, handle: FileHandle): Promise<LogFormat> {
  const start = await readHead(file, handle);
  const head = blockOf(start);
  let best: LogFormat | null = null;
  let most = 0;
  for (const format of formats) {
    const score = format.score(head, start.length);
    if (score > most) [best, most] = [format, score];
  }
  if (!best) throw new ReadError(`${file.name} ${whatElse(start)}`);
  return best;
}

/** The start of a file without its byte order mark, up to and with a newline; one is added to a file without. */
async function readHead(file: LogFile, handle: FileHandle): Promise<Uint8Array> {
  for (let size = headBytes; ; size *= 8) {
    const bytes = new Uint8Array(Math.min(size, file.size) + 1);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length - 1, 0);
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    const whole = bytesRead === file.size || size >= longestHead;
    if (whole && bytes[bytesRead - 1] !== newline) bytes[bytesRead] = newline;
    const end = bytes.lastIndexOf(newline) + 1;
    if (end > start) return bytes.subarray(start, end);
    if (bytesRead < bytes.length - 1) throw changed(file);
  }
}

/** What a file is that holds no record, with the remedy. */
function whatElse(head: Uint8Array): string {
  const [a, b] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'is UTF-16; save it as UTF-8';
  if (a === 0x1f && b === 0x8b) return 'is compressed with gzip; unpack it first';
  if (head.includes(0)) return 'is binary, not text; open the log it was made from';
  if (a === 0x5b) return 'is a JSON array or none of the known formats; save it with one JSON object a line';
  const known = formats.map((format) => format.name).join(', ');
  return `holds no record that can be read; the known formats are ${known}, tables with a header row`;
}
