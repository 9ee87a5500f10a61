import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstFew } from '../../../src/cli/firstFew';
import { formatLines } from '../../../src/cli/formatLines';
import { sourceLine } from '../../../src/cli/sourceLine';
import type { FoundFormat, Source } from '../../../src/model/source';

const named = (n: number, name: string): string[] => Array.from({ length: n }, (_, i) => `${name}${i}`);
const format = (i: number): FoundFormat => ({
  ...{ id: `f${i}`, name: `Format ${i}`, score: 1, runnerUp: null, forced: false },
  files: 1 + i,
});
const source = (files: number, formats: number, over: number): Source => ({
  files: named(files, 'a.log.'),
  format: named(formats, 'Format ').join(', '),
  found: Array.from({ length: formats }, (_, i) => format(i)),
  passedOver: named(over, 'x').map((file) => ({ file, reason: `${file} is binary` })),
  rejectedReasons: named(5, 'reason').map((reason) => ({ reason, count: 1, firstLine: 1, firstFile: 'a.log.0' })),
  ...{ bytes: 9, records: 1, events: 1, rejected: 0, part: null },
});

describe('firstFew', () => {
  it('names a few and counts the others, and counts no single one', () => {
    assert.equal(firstFew(['a', 'b', 'c', 'd'], 3, 'file'), 'a, b, c, d');
    assert.equal(firstFew(named(315, 'f'), 3, 'file'), 'f0, f1, f2 and 312 more files');
  });
});

describe('the line of what was read', () => {
  it('stays short over hundreds of files of many formats, and says of how many', () => {
    const line = sourceLine(source(315, 9, 400));
    assert.match(line, /^a\.log\.0, a\.log\.1, a\.log\.2 and 312 more files: Format 8 \(9 files\), /);
    assert.match(line, /Format 6 \(7 files\) and 6 more formats, 1 record = 1 event \+ 0 rejected/);
    assert.match(line, /of a\.log\.0 and 2 more reasons\); passed over: .* x2 is binary and 397 more files$/);
    assert.ok(line.length < 400, line);
  });

  it('names one file of one format as it is', () => {
    assert.match(sourceLine({ ...source(1, 1, 0), rejectedReasons: [] }), /^a\.log\.0: Format 0, 1 record = 1 event/);
  });
});

it('the formats of a folder are told those of the most files first, and the rest by their number', () => {
  const lines = formatLines(source(99, 30, 0));
  assert.equal(lines.length, 9);
  assert.match(lines[0] ?? '', /^format Format 29 \(f29\) fits 100%; 30 files; /);
  assert.equal(lines.at(-1), 'and 22 more formats');
});
