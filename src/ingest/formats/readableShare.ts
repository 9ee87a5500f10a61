import { FieldNames } from '../bytes/fieldNames';
import type { FormatSample, RecordReader, RecordSink, Tail } from './logFormat';

/**
 * The share of a sample's records that one reader of its file accepts; 0 where there is no record. With `last` each piece
 * is read to its end, though its last record may go on.
 */
export function readableShare(
  sample: FormatSample,
  reader: (fields: FieldNames, sink: RecordSink) => RecordReader,
  tail: Tail = 'more',
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
  const reading = reader(new FieldNames(), sink);
  for (const { block, start, end, base } of sample) reading.read(block, start, end, tail, base);
  return accepted === 0 ? 0 : accepted / (accepted + rejected);
}
