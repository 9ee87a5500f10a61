import { newline } from '../../bytes/byteClass';
import { FieldNames } from '../../bytes/fieldNames';
import type { LogFormat, SamplePiece } from '../logFormat';
import { JsonDocumentsReader } from './jsonDocumentsReader';
import { jsonLines } from './jsonLines';
import { afterSpace, bare, isSure, type JsonRoute } from './jsonRoute';
import { openBrace, openBracket } from './jsonSpan';

/** So much of a long document is enough to know it. */
const enoughBytes = 2 ** 20;

/**
 * JSON that is not one object a line: arrays of objects; objects that hold them in a list, as CloudTrail's `Records`
 * and OTLP's `resourceLogs` do; objects that span lines, one after the other.
 */
export const jsonDocuments: LogFormat = {
  id: 'json',
  name: 'JSON',
  score([head]) {
    const first = head.block.bytes[afterSpace(head.block.bytes, head.start, head.end)];
    if (first !== openBrace && first !== openBracket) return 0;
    const { share, route } = look(head);
    // A list in a line may be a part of its record: lines that are objects are JSON lines, unless there is but one.
    const holds = route.length > 0 && (isSure(route) || isOneLine(head));
    return !holds && share <= 2 * jsonLines.score([head]) ? 0 : share;
  },
  reader: (fields, sink) => new JsonDocumentsReader(fields, sink),
};

/** The share of records that can be read at the start of a file, and the way to those in objects. */
function look({ block, start, end, base }: SamplePiece): { share: number; route: JsonRoute } {
  const counts = { accepted: 0, rejected: 0 };
  const reader = new JsonDocumentsReader(new FieldNames(), {
    accept: () => {
      counts.accepted++;
    },
    reject: () => {
      counts.rejected++;
    },
  });
  const done = reader.read(block, start, Math.min(end, start + enoughBytes), 'more', base);
  if (counts.accepted + counts.rejected === 0) reader.read(block, done, end, 'more', base);
  const { accepted, rejected } = counts;
  return { share: accepted === 0 ? 0 : accepted / (accepted + rejected), route: reader.objectRoute ?? bare };
}

const isOneLine = ({ block, start, end }: SamplePiece): boolean => block.bytes.indexOf(newline, start) >= end - 1;
