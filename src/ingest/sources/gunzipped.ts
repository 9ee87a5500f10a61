import { pipeline, Readable } from 'node:stream';
import { constants, createGunzip, type ZlibOptions } from 'node:zlib';
import type { OpenBytes } from './compression';

/** What gzip data holds, all members of it. @throws Error once it is found cut off or damaged, after what it still gave. */
export async function* gunzipped(open: OpenBytes): AsyncGenerator<Uint8Array> {
  let given = 0;
  try {
    for await (const chunk of unpack(open, {})) {
      given += chunk.length;
      yield chunk;
    }
  } catch (error) {
    if (!isCutOff(error)) throw new Error('its gzip data is damaged', { cause: error });
    // The stream throws away what it had ready when it met the end: unpacked again, without asking for one, it gives it.
    let passed = 0;
    for await (const chunk of unpack(open, { finishFlush: constants.Z_SYNC_FLUSH })) {
      const from = Math.min(chunk.length, Math.max(0, given - passed));
      passed += chunk.length;
      if (from < chunk.length) yield chunk.subarray(from);
    }
    throw new Error('its gzip data ends too early', { cause: error });
  }
}

function unpack(open: OpenBytes, options: ZlibOptions): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024, ...options });
  // Who iterates hears of errors; this is for the streams to end together.
  pipeline(Readable.from(open(), { objectMode: false }), gunzip, () => {});
  return gunzip;
}

const isCutOff = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
