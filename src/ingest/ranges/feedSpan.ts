import type { FileHandle } from 'node:fs/promises';
import type { Feeder } from '../reading/feeder';
import { PlainSource } from '../sources/plainSource';
import { LineSource } from './lineSource';

/** Lines are added one by one to a record that goes on after its span until so many bytes have been read again. */
const patientBytes = 4 * 2 ** 20;

/**
 * Feeds the bytes [from, to) of a file, and what follows them line by line until a record starts there: its place. A
 * guess that does not come to an end soon is given up: the place of the record that does not end. `null` where the file
 * is shorter than the span.
 */
export async function feedSpan(
  feeder: Feeder,
  handle: FileHandle,
  { from, to, size, isGuess }: { from: number; to: number; size: number; isGuess: boolean },
  signal: AbortSignal,
  onPiece: (position: number) => void,
): Promise<number | null> {
  const source = new PlainSource(handle, from, to);
  await feeder.feed(source, signal, () => {
    onPiece(source.position);
    return true;
  });
  if (source.position < to) return null;
  const rest = new LineSource(handle, source.position, size);
  let again = 0;
  for (let lines = 1; rest.position - feeder.left < to || feeder.isMidLine; ) {
    if (rest.atEnd) {
      feeder.finish(rest);
      return rest.position;
    }
    // Each time the record is read again from its start: a long one takes its square unless more and more is added.
    again += feeder.left;
    if (again > patientBytes) {
      if (isGuess) break;
      lines *= 2;
    }
    rest.more(lines, feeder.left);
    await feeder.feed(rest, signal);
  }
  return rest.position - feeder.left;
}
