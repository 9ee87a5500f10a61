import path from 'node:path';
import { repoRoot } from './repoRoot';

/** The built entry of the thread that helps to count. */
export const counter = path.join(repoRoot, 'dist', 'counter.js');
