import type { Block } from '../bytes/block';
import { FieldNames } from '../bytes/fieldNames';
import type { RecordReader, RecordSink } from './logFormat';

/** The share of the records of a file's start that its reader accepts; 0 where there is no record. */
export function readableShare(
  head: Block,
  end: number,
  reader: (fields: FieldNames, sink: RecordSink) => RecordReader,
): number {
  let accepted = 0;
  let rejected = 0;
  const sink: RecordSink = {
    accept: () => {
      accepted++;
    },
    reject: () => {
      rejected++;
    },
  };
  reader(new FieldNames(), sink).read(head, 0, end, 'more', 0);
  return accepted === 0 ? 0 : accepted / (accepted + rejected);
}
