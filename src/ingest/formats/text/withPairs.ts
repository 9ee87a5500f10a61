import * as l10n from '@vscode/l10n';
import { FieldNames } from '../../bytes/fieldNames';
import { holding } from '../formatId';
import { type LineFormat, type LineParser, lineFormat } from '../lineFormat';
import { LinesReader } from '../linesReader';
import type { FormatSample } from '../logFormat';
import { MessagePairs } from './messagePairs';

const pairs = 'pairs';
/** Fewer messages tell nothing of the others. */
const fewMessages = 5;

/**
 * A format of text whose messages may hold pairs such as `user=ann took=12ms`. For one file they are fields where most
 * messages of a sample have one of the same key; logs without are read as before, and not looked through.
 * `alone` reads the lines of a file that no other format reads, where that is another parser.
 */
export function withPairs(format: LineFormat, alone?: (fields: FieldNames) => LineParser): LineFormat {
  const { name, continues } = format;
  const made = lineFormat({
    ...format,
    id: `${format.id}${holding}${pairs}`,
    name: l10n.t('{0} with key=value', name),
    parser: (fields) => new MessagePairs(format.parser(fields), fields),
  });
  const reader: LineFormat['reader'] = (fields, sink) =>
    new LinesReader([{ continues, parser: new MessagePairs((alone ?? format.parser)(fields), fields) }], sink);
  const held: LineFormat = { ...made, ...(alone ? { reader } : {}) };
  return {
    ...format,
    settled: (sample) => (havePairs(format, sample) ? held : format),
    holding: (ids) => (ids.includes(pairs) ? held : format),
  };
}

/** Whether a key is in most messages of a sample. */
function havePairs(format: LineFormat, sample: FormatSample): boolean {
  const fields = new FieldNames();
  const parser = new MessagePairs(format.parser(fields), fields);
  const reader = new LinesReader([{ parser, continues: false }], { accept: () => {}, reject: () => {} });
  for (const { block, start, end, base } of sample) reader.read(block, start, end, 'more', base);
  const most = parser.counts.reduce((max, count) => Math.max(max, count), 0);
  return parser.count >= fewMessages && most * 2 > parser.count;
}
