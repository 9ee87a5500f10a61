import type { SampleOptions } from '../../../src/model/sampleRequest';
import { generate } from '../../../src/sample/generate';
import type { Line } from './naiveFigures';

/** The whole log as bytes. */
export async function sampleBytes(options: SampleOptions): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await generate(options, (chunk) => void chunks.push(chunk));
  return Buffer.concat(chunks);
}

/** The lines of a text, without the empty one after the last line feed. */
export function* textLines(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    if (end < 0) throw new Error('the last line has no line feed');
    yield text.slice(at, end);
    at = end + 1;
  }
}

/** JSON lines, parsed one by one. */
export function* parsedLines(bytes: Buffer): Generator<Line> {
  for (const line of textLines(bytes.toString('utf8'))) yield JSON.parse(line) as Line;
}
