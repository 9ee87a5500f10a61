import { pipeline, Readable } from 'node:stream';
import { constants, type Gunzip, type InflateRaw, type ZlibOptions } from 'node:zlib';
import * as l10n from '@vscode/l10n';
import { isDiskError } from '../files/diskError';
import type { OpenBytes } from './compression';

/** Makes a stream of node:zlib that unpacks what is written to it. */
export type MakeInflater = (options: ZlibOptions) => Gunzip | InflateRaw;

const chunkSize = 256 * 1024;

/**
 * What deflated data holds. @throws Error once it is found cut off or damaged, after all that comes before; `kind` names it.
 */
export async function* inflated(open: OpenBytes, make: MakeInflater, kind: string): AsyncGenerator<Uint8Array> {
  let given = 0;
  const inflater = started(open(), make({ chunkSize }));
  try {
    for await (const chunk of inflater) {
      given += chunk.length;
      yield chunk;
    }
  } catch (error) {
    if (isDiskError(error)) throw error;
    const sound = isCutOff(error) ? Number.POSITIVE_INFINITY : await soundBytes(open, make, inflater.bytesWritten);
    // The stream throws away what it had ready when it failed: unpacked again up to there, it gives it.
    const again = started(upTo(open(), sound), make({ chunkSize, finishFlush: constants.Z_SYNC_FLUSH }));
    let passed = 0;
    for await (const chunk of again) {
      const from = Math.min(chunk.length, Math.max(0, given - passed));
      passed += chunk.length;
      if (from < chunk.length) yield chunk.subarray(from);
    }
    throw new Error(whyOf(error)(kind), { cause: error });
  }
}

/**
 * How many bytes can be unpacked of data that is damaged somewhere behind `known` of them: a stream tells how many it has
 * taken before those, written to it at once, in which it failed.
 */
async function soundBytes(open: OpenBytes, make: MakeInflater, known: number): Promise<number> {
  let sound = known;
  for (const size of [1024, 1]) {
    const inflater = started(inPieces(open(), sound, size), make({ chunkSize }));
    await inflater.forEach(() => {}).catch(() => {});
    sound = inflater.bytesWritten;
  }
  return sound;
}

function started<T extends Gunzip | InflateRaw>(bytes: AsyncIterable<Uint8Array>, inflater: T): T {
  // Who iterates hears of errors; this is for the streams to end together.
  pipeline(Readable.from(bytes, { objectMode: false }), inflater, () => {});
  return inflater;
}

/** The bytes as they come up to a place, then in small pieces. */
async function* inPieces(chunks: AsyncIterable<Uint8Array>, place: number, size: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of chunks) {
    const whole = Math.min(chunk.length, Math.max(0, place - at));
    at += chunk.length;
    if (whole > 0) yield chunk.subarray(0, whole);
    for (let p = whole; p < chunk.length; p += size) yield chunk.subarray(p, p + size);
  }
}

async function* upTo(chunks: AsyncIterable<Uint8Array>, end: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of chunks) {
    if (end > at) yield chunk.subarray(0, end - at);
    at += chunk.length;
    if (at >= end) return;
  }
}

function whyOf(error: unknown): (kind: string) => string {
  if (isCutOff(error)) return (kind) => l10n.t('its {0} data ends too early', kind);
  const message = error instanceof Error ? error.message : '';
  return message.startsWith('incorrect data check') || message.startsWith('incorrect length check')
    ? unmatched
    : damaged;
}

/** Said of data whose check sum tells that a byte of it is wrong, not which. */
export const unmatched = (kind: string): string =>
  l10n.t('its {0} data does not match its check sum, so what was read of it may be wrong', kind);

export const damaged = (kind: string): string => l10n.t('its {0} data is damaged', kind);

const isCutOff = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
