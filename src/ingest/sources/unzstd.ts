import * as l10n from '@vscode/l10n';
import { Decompress } from 'fzstd';
import type { OpenBytes } from './compression';

/**
 * What zstd data holds, all frames of it. Not by node:zlib, where that has zstd: it ends without a word after the first
 * frame, and where data is cut off.
 * @throws Error where it is cut off or damaged, after what it still gave.
 */
export async function* unzstd(open: OpenBytes): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const unpacker = new Decompress((chunk) => {
    // It reuses its memory.
    if (chunk.length > 0) ready.push(chunk.slice());
  });
  try {
    for await (const chunk of open()) {
      unpacker.push(chunk);
      yield* ready;
      ready = [];
    }
    unpacker.push(new Uint8Array(0), true);
    yield* ready;
  } catch (error) {
    yield* ready;
    throw new Error(l10n.t('its {0} data ends too early or is damaged', 'zstd'), { cause: error });
  }
}
