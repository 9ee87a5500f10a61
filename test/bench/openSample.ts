import path from 'node:path';
import { type OpenLog, openLog } from '../../src/worker/openLog';
import { readerThreads } from '../../src/worker/readerThreads';
import { repoRoot } from '../support/repoRoot';

/** Opens a log as the extension's worker does, with its threads, and with nothing set by a person. */
export const openSample = (file: string): Promise<OpenLog> =>
  openLog(
    { files: [file], overrides: {}, timeZone: 'auto', window: 'rolling30' },
    () => {},
    new AbortController().signal,
    readerThreads(path.join(repoRoot, 'dist', 'rangeReader.js')),
  );
