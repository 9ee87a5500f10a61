import { FieldNames } from '../bytes/fieldNames';
import type { FormatSample, RecordReader, RecordSink } from './logFormat';

/** The share of a sample's records that one reader of its file accepts; 0 where there is no record. */
export function readableShare(
  sample: FormatSample,
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
  const reading = reader(new FieldNames(), sink);
  for (const { block, start, end, base } of sample) reading.read(block, start, end, 'more', base);
  return accepted === 0 ? 0 : accepted / (accepted + rejected);
}
