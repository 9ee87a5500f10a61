import type { LineFormat } from '../lineFormat';
import { readableShare } from '../readableShare';
import { JsonLineParser } from './jsonLineParser';
import { JsonLinesReader } from './jsonLinesReader';

/**
 * JSON lines: one object a line, valid as JSON.parse has it. Nested objects are flattened to dotted paths, arrays and
 * numbers keep their text as written. Stack traces between them belong to the record above.
 */
export const jsonLines: LineFormat = {
  id: 'jsonl',
  name: 'JSON lines',
  continues: false,
  score: (sample) => readableShare(sample, (fields, sink) => new JsonLinesReader(fields, sink), 'last'),
  parser: (fields) => new JsonLineParser(fields),
  reader: (fields, sink) => new JsonLinesReader(fields, sink),
  within: (fields, sink, _, before) => new JsonLinesReader(fields, sink, before),
};
