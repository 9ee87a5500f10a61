import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectFormat } from '../../../../../src/ingest/detection/detectFormat';
import { criWrapper } from '../../../../../src/ingest/formats/wrapper/criWrapper';
import { dockerWrapper } from '../../../../../src/ingest/formats/wrapper/dockerWrapper';
import { wrapperShare } from '../../../../../src/ingest/formats/wrapper/wrapperShare';
import { recordsOf, sampleOf } from '../../recordsOf';

const stamp = (i: number): string => `2024-01-02T03:04:${String(10 + (i % 50))}.123456789Z`;
const docker = (i: number, log: string): string => `${JSON.stringify({ log, stream: 'stdout', time: stamp(i) })}\n`;
const cri = (i: number, tag: 'P' | 'F', text: string): string => `${stamp(i)} stdout ${tag} ${text}\n`;
const inside = (i: number): readonly string[] => ['{"ts":', `"${stamp(i)}","n`, `":${i},"m":"a`, ' b c', ' d"}'];

/** Twenty records of five lines, and where a writer was killed or a disk was full, nine lines that are none. */
const broken = (line: (i: number, text: string, isLast: boolean) => string, noise: (i: number) => string): string =>
  Array.from({ length: 20 }, (_, i) => {
    const pieces = inside(i);
    const lines = pieces.map((text, k) => line(i, text, k === pieces.length - 1)).join('');
    return i > 3 && i < 13 ? lines + noise(i) : lines;
  }).join('');

const noises: Readonly<Record<string, (line: string) => string>> = {
  'a line that ends too early': (line) => `${line.slice(0, line.length >> 1)}\n`,
  'two lines in one': (line) => `${line.slice(0, 20)}${line}`,
  'zeros that a crash left': () => `${'\0'.repeat(40)}\n`,
  'a message of another program': () => 'cannot write: no space left on device\n',
};
const dockerLine = (i: number, text: string, isLast: boolean) => docker(i, isLast ? `${text}\n` : text);
const criLine = (i: number, text: string, isLast: boolean) => cri(i, isLast ? 'F' : 'P', text);

describe('a wrapper around lines in pieces, some of which are broken', () => {
  for (const [kind, noise] of Object.entries(noises)) {
    it(`loses one line of its share for each: ${kind}`, () => {
      const inDocker = broken(dockerLine, (i) => noise(docker(i, 'x\n')));
      assert.equal(wrapperShare(dockerWrapper, sampleOf(inDocker)), 100 / 109);
      const inCri = broken(criLine, (i) => noise(cri(i, 'F', 'x')));
      assert.ok(wrapperShare(criWrapper, sampleOf(inCri)) >= 100 / 109);
    });

    it(`is found all the same, and its records but the broken ones are whole: ${kind}`, () => {
      for (const [name, text] of [
        ['Docker json-file', broken(dockerLine, (i) => noise(docker(i, 'x\n')))],
        ['Container log (CRI)', broken(criLine, (i) => noise(cri(i, 'F', 'x')))],
      ] as const) {
        const { format } = detectFormat({ name: 'a.log' }, sampleOf(text));
        assert.ok(format.name.startsWith(`${name}, JSON lines`), format.name);
        const numbers = recordsOf(format, text).records.map(({ values }) => values.get('n'));
        assert.deepEqual(
          numbers.filter((n) => n !== undefined),
          Array.from({ length: 20 }, (_, i) => `${i}`),
        );
      }
    });
  }

  it('has no share of a sample without lines, and does not count empty ones', () => {
    assert.equal(wrapperShare(dockerWrapper, sampleOf('\n\r\n')), 0);
    assert.equal(wrapperShare(dockerWrapper, sampleOf(`\n${docker(1, 'x\n').trimEnd()}\r\n\n`)), 1);
  });
});
