import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';

const place = /((?:\/|[A-Za-z]:\\)[^\s():]+\.js):(\d+):(\d+)/g;
const maps = new Map();

/** A stack with its places in bundles told by their source. Maps are read where a test fails: --enable-source-maps reads all. */
export function inSource(stack) {
  return stack.replace(place, (bundle, file, line, column) => {
    const from = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (from?.originalSource === undefined) return bundle;
    const source = path.resolve(path.dirname(file), from.originalSource);
    return `${source}:${from.originalLine + 1}:${from.originalColumn + 1}`;
  });
}

function mapOf(file) {
  if (!maps.has(file))
    maps.set(
      file,
      existsSync(`${file}.map`) ? new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8'))) : undefined,
    );
  return maps.get(file);
}
