import * as l10n from '@vscode/l10n';
import unbzip2 from 'unbzip2-stream';
import type { OpenBytes } from './compression';

/** What bzip2 data holds, all streams of it. @throws Error where it is cut off or damaged, after what it still gave. */
export async function* unbzipped(open: OpenBytes): AsyncGenerator<Uint8Array> {
  const unpacker = unbzip2();
  let ready: Uint8Array[] = [];
  let failure: unknown = null;
  // A stream of the old kind: it gives its data, and its error, while it is written to.
  unpacker.on('data', (chunk: Uint8Array) => {
    ready.push(chunk);
  });
  unpacker.on('error', (error: unknown) => {
    failure ??= error;
  });
  for await (const chunk of open()) {
    unpacker.write(chunk);
    yield* ready;
    ready = [];
    if (failure) break;
  }
  if (!failure) unpacker.end();
  yield* ready;
  if (failure) throw new Error(l10n.t('its {0} data ends too early or is damaged', 'bzip2'), { cause: failure });
}
