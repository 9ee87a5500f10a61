import { isBlank, isDigit } from '../../bytes/byteClass';
import { bytesOf, startsWith } from '../../bytes/byteSearch';
import { ExceptionName } from './exceptionName';
import { nameEnd } from './nameSpan';

/** How lines of stack traces begin that are not indented: Java, Python, Go, Rust, PHP. */
const leads = [
  'Traceback (most recent call last)',
  'During handling of the above exception, another exception occurred:',
  'The above exception was the direct cause of the following exception:',
  'Exception in thread "',
  'Caused by: ',
  'Suppressed: ',
  'at ',
  '... ',
  'panic: ',
  'goroutine ',
  'created by ',
  '[signal ',
  "thread '",
  'stack backtrace:',
  'Stack trace:',
].map(bytesOf);

/** What begins a line of broken JSON rather than one of a trace. */
const inJson = new Set(bytesOf('{}[]",:'));

const exceptions = new ExceptionName();

/**
 * Whether a line looks like one of a stack trace, or like the indented rest of a record. It is told by itself: a reader
 * that begins amid a trace has to judge it as one that has read the lines above.
 */
export function isTraceLine(bytes: Uint8Array, start: number, end: number): boolean {
  if (isBlank(bytes[start])) return isIndentedText(bytes, start, end);
  for (const lead of leads) if (startsWith(bytes, start, end, lead)) return true;
  return exceptions.find(bytes, start, end) || isNumberedFrame(bytes, start) || isCall(bytes, start, end);
}

function isIndentedText(bytes: Uint8Array, start: number, end: number): boolean {
  let p = start;
  while (p < end && isBlank(bytes[p])) p++;
  return p < end && !inJson.has(bytes[p] ?? 0);
}

/** A frame of PHP: `#0 /app/index.php(12): main()`. */
const isNumberedFrame = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0x23 && isDigit(bytes[at + 1]);

/** A frame of Go: `main.main()`, `net/http.(*conn).serve(0xc0000b4000)`. */
function isCall(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[end - 1] !== 0x29) return false;
  const stop = nameEnd(bytes, start, end, false);
  return bytes[stop] === 0x28 && bytes.subarray(start, stop).includes(0x2e);
}
