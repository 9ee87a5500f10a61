import type { FieldNames } from './bytes/fieldNames';
import type { EventStore } from './columns/eventStore';
import { Feeder, type FeederOptions } from './feeder';
import { checkWhole, withOpen } from './logFile';
import type { KnownFile } from './lookAtFile';

/**
 * Reads files into a store, one after the other. `onPiece` is called after each piece with the bytes read so far.
 * @throws ReadError if a file has changed meanwhile; the signal's reason.
 */
export async function fillStore(
  known: readonly KnownFile[],
  { fields, store }: { readonly fields: FieldNames; readonly store: EventStore },
  options: FeederOptions,
  signal: AbortSignal,
  onPiece: (bytes: number) => void,
): Promise<void> {
  let before = 0;
  for (const file of known) {
    store.beginFile(file.path);
    await withOpen(file, async (source) => {
      const feeder = new Feeder(file.format.reader(fields, store), options, file.size);
      await feeder.feed(source, signal, () => {
        onPiece(before + source.consumed);
        return true;
      });
      checkWhole(file, source);
      feeder.finish(source);
      if (source.damage !== null) store.reject(`${source.damage}: what came before was read`, 1);
    });
    before += file.size;
  }
}
