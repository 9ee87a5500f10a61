import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { repoRoot } from './repoRoot';

/** A thread of the built SQL worker. */
export const startSql = (): Worker => new Worker(path.join(repoRoot, 'dist', 'sqlWorker.js'));
