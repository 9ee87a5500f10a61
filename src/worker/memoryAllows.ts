import { freemem } from 'node:os';
import type { Events } from '../model/events';

/** Bytes a fact in sql.js, with its indexes: measured, 65 with five dimensions; twice that while the file grows by a copy. */
const fixedBytes = 110;
const dimensionBytes = 4;

/** Whether there is so much free memory that a star schema which nobody has asked for yet takes at most a quarter of it. */
export const memoryAllows = ({ rows, dimensions }: Pick<Events, 'rows' | 'dimensions'>, free = freemem()): boolean =>
  4 * rows * (fixedBytes + dimensionBytes * dimensions.length) <= free;
