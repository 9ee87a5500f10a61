import { Buffer } from 'node:buffer';
import type { Block } from '../../bytes/block';
import { colon, comma, isBlank, newline, quote } from '../../bytes/byteClass';
import { nameTokens } from '../../roles/nameTokens';
import { closeBracket, type JsonSpan, openBrace, openBracket } from './jsonSpan';

/** The way from the outermost value to the records: the keys of objects, and `[]` into an array. */
export type JsonRoute = readonly string[];

/** Values that are records themselves, one after the other. */
export const bare: JsonRoute = [];
export const arrayRoute: JsonRoute = ['[]'];
/** OpenTelemetry's export requests as JSON. Source: opentelemetry-proto, logs/v1/logs.proto. */
export const otlpRoute: JsonRoute = ['resourceLogs', '[]', 'scopeLogs', '[]', 'logRecords', '[]'];

/** Lists of records, and of nothing else, whatever else a line of such a name may hold. */
const sureLists = new Set(['records', 'resourcelogs', 'logevents']);
const lists = new Set(
  [...sureLists].concat('hits', 'events', 'logs', 'entries', 'items', 'data', 'rows', 'results', 'value', 'messages'),
);
/** Objects in which such a list may lie. */
const holders = new Set(['hits', 'data', 'response', 'result', 'results', 'body']);
const timeWords = new Set(['timestamp', 'time', 'ts', 'date', 'datetime']);

/** Whether the name of its list leaves no doubt about a route. */
export const isSure = (route: JsonRoute): boolean => route.some((step) => sureLists.has(wordOf(step)));

/**
 * The route into an object that holds its records in a list, as CloudTrail's `{"Records": […]}` does; `bare` where it
 * is a record, such as one with a time before any list; `null` where the bytes up to `limit` do not tell.
 */
export function routeOf(block: Block, at: number, limit: number, span: JsonSpan, depth = 0): JsonRoute | null {
  const { bytes } = block;
  for (let p = at + 1; ; ) {
    while (isSpace(bytes[p]) || bytes[p] === comma) if (p++ >= limit) return null;
    if (bytes[p] !== quote) return bare;
    const state = span.scan(block, p, limit);
    if (state !== 'whole') return state === 'cut' ? null : bare;
    const key = Buffer.from(bytes.buffer, p + 1, span.end - p - 2).toString('utf8');
    p = afterSpace(bytes, span.end, limit);
    if (p >= limit) return null;
    if (bytes[p] !== colon) return bare;
    p = afterSpace(bytes, p + 1, limit);
    if (p >= limit) return null;
    if (depth === 0 && nameTokens(key).some((token) => timeWords.has(token))) return bare;
    const inner = innerRoute(block, p, limit, span, key, depth);
    if (inner === null) return null;
    if (inner.length > 0) return inner;
    const passed = span.scan(block, p, limit);
    if (passed !== 'whole') return passed === 'cut' ? null : bare;
    p = span.end;
  }
}

function innerRoute(
  block: Block,
  at: number,
  limit: number,
  span: JsonSpan,
  key: string,
  depth: number,
): JsonRoute | null {
  const { bytes } = block;
  const name = wordOf(key);
  if (bytes[at] === openBracket && lists.has(name)) {
    const first = afterSpace(bytes, at + 1, limit);
    if (first >= limit) return null;
    if (bytes[first] === openBrace || bytes[first] === closeBracket)
      return key === otlpRoute[0] ? otlpRoute : [key, '[]'];
  }
  if (bytes[at] !== openBrace || depth > 1 || !holders.has(name)) return bare;
  const inner = routeOf(block, at, limit, span, depth + 1);
  return inner && inner.length > 0 ? [key, ...inner] : inner;
}

const wordOf = (key: string): string => nameTokens(key).join('');

export const isSpace = (byte: number | undefined): boolean => isBlank(byte) || byte === newline;

export function afterSpace(bytes: Uint8Array, at: number, limit: number): number {
  let p = at;
  while (p < limit && isSpace(bytes[p])) p++;
  return p;
}
