import { createGunzip } from 'node:zlib';
import type { OpenBytes } from './compression';
import { inflated } from './inflated';

/** What gzip data holds, all members of it. @throws Error once it is found cut off or damaged, after what it still gave. */
export const gunzipped = (open: OpenBytes): AsyncGenerator<Uint8Array> => inflated(open, createGunzip, 'gzip');
