import { Readable } from 'node:stream';
import unbzip2 from 'unbzip2-stream';
import type { OpenBytes } from './compression';

/** What bzip2 data holds, all streams of it. @throws Error where it is cut off or damaged, after what it still gave. */
export async function* unbzipped(open: OpenBytes): AsyncGenerator<Uint8Array> {
  try {
    yield* new Readable().wrap(Readable.from(open(), { objectMode: false }).pipe(unbzip2()));
  } catch (error) {
    throw new Error('its bzip2 data ends too early or is damaged', { cause: error });
  }
}
