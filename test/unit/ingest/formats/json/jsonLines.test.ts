import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonLines } from '../../../../../src/ingest/formats/json/jsonLines';
import { maxDepth } from '../../../../../src/ingest/formats/json/jsonObject';
import { runs } from '../../../../support/runs';
import { recordsOf } from '../../recordsOf';

/** What JSON.parse makes of one line: nothing, a reason, or the flattened fields. */
function parsed(line: string): null | string | Map<string, unknown> {
  if (/^[ \t\r]*$/.test(line)) return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'invalid JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object';
  const fields = new Map<string, unknown>();
  flatten(value, '', fields);
  return fields;
}

function flatten(value: object, prefix: string, into: Map<string, unknown>): void {
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix + key;
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) flatten(inner, `${name}.`, into);
    else if (inner === null || inner === '') into.delete(name);
    else into.set(name, inner);
  }
}

const wellFormed = (text: string): string => Buffer.from(text).toString('utf8');

/** Whether the text that was read stands for the value that JSON.parse gave. */
function means(text: string, value: unknown): boolean {
  if (typeof value === 'string') return text === wellFormed(value);
  return JSON.stringify(JSON.parse(text)) === JSON.stringify(value);
}

/** Indented text that may be the rest of a record; the damaged lines hold no other kind. */
const goesOn = (line: string): boolean => /^[ \t\r]+[^ \t\r{}[\]",:]/.test(line);

function check(lines: readonly string[]): void {
  const { records, rejects } = recordsOf(jsonLines, lines.join('\n'));
  const all = new Map([...records, ...rejects].map((each) => [each.line, each]));
  let isBelow = false;
  lines.forEach((line, i) => {
    const told = parsed(line);
    if (told instanceof Map) isBelow = true;
    const want = isBelow && goesOn(line) ? null : told;
    const got = all.get(i + 1);
    const context = `line ${i + 1}: ${JSON.stringify(line)}`;
    if (want === null) assert.equal(got, undefined, context);
    else if (typeof want === 'string') assert.deepEqual(got, { reason: want, line: i + 1 }, context);
    else {
      assert.ok(got && 'values' in got, `${context} was not accepted`);
      assert.deepEqual([...got.values.keys()].sort(), [...want.keys()].map(wellFormed).sort(), context);
      for (const [name, value] of want)
        assert.ok(means(got.values.get(wellFormed(name)) ?? '', value), `${context}, field ${name}`);
    }
  });
}

const noLineBreak = (text: string): boolean => !text.includes('\n');
const key = fc
  .oneof(
    fc.constantFrom('a', 'b', 'user_id', '__proto__', 'constructor', 'hasOwnProperty', 'x y', 'ä', '"', '\\', ''),
    fc.string({ maxLength: 6, unit: 'grapheme' }),
  )
  .filter((name) => !name.includes('.') && !/^\d+$/.test(name));
const scalar = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom('error', 'u_1', '</script>', 'command:x', '\u202e', '\u0000', '\ud800', '\ud83d\ude00', ''),
  fc.double(),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.constant(null),
);
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));
const anyRecord = fc.dictionary(key, anyValue, { maxKeys: 6 });
const loginRecord = fc.record(
  {
    timestamp: fc.constantFrom('2025-09-22T08:14:07Z'),
    user: scalar,
    region: scalar,
    error: anyValue,
    n: fc.integer(),
  },
  { requiredKeys: ['timestamp', 'user'] },
);
const line = fc
  .tuple(fc.oneof(anyRecord, loginRecord, anyValue), fc.constantFrom(0, 1, '\t'))
  .map(([value, indent]) =>
    (JSON.stringify(value, null, indent) ?? 'null').replaceAll('\n', indent === '\t' ? '\r' : ' '),
  );
/** A line with one character put in, taken out or changed. */
const damaged = fc
  .tuple(
    line,
    fc.nat(),
    fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '0', 'e', '.', '-', ' ', 'u'),
    fc.nat(1),
  )
  .map(([text, at, char, cut]) => {
    const p = at % (text.length + 1);
    return wellFormed(text.slice(0, p) + char + text.slice(p + cut));
  });

describe('jsonLines', () => {
  it('takes and refuses the same lines as JSON.parse, with the same values, whatever the shapes', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, damaged), { maxLength: 12 }), (lines) => check(lines.filter(noLineBreak))),
      { numRuns: runs(1500) },
    );
  });

  it('reads lines of a shape it has learnt as it read the first of them', () => {
    fc.assert(
      fc.property(
        fc.array(loginRecord, { minLength: 1, maxLength: 4 }),
        fc.array(damaged, { maxLength: 3 }),
        (some, bad) => {
          const lines = some.map((record) => JSON.stringify(record));
          check([...lines, ...bad.filter(noLineBreak), ...lines, ...lines]);
        },
      ),
      { numRuns: runs(500) },
    );
  });

  const edges: readonly string[] = [
    ...[
      '{}',
      '[]',
      '"a"',
      '1',
      'null',
      'true',
      '{',
      '}',
      '{"a"}',
      '{"a":}',
      '{"a":1,}',
      '{,}',
      '{"a":1}}',
      '{"a":1}{}',
    ],
    ...['{"a":01}', '{"a":-}', '{"a":1.}', '{"a":.5}', '{"a":1e}', '{"a":1e+}', '{"a":-0}', '{"a":1E-2}', '{"a":+1}'],
    ...['{"a":tru}', '{"a":nul}', '{"a":NaN}', '{"a":"\\x"}', '{"a":"\\u12"}', '{"a":"\\u12g4"}', '{"a":"\t"}'],
    ...['{"a":[1,]}', '{"a":[,1]}', '{"a":[1 2]}', '{"a":[}', '{"a":[{"b":1]}}', '{"a":{"b":{}}}', "{'a':1}", '{a:1}'],
    ...[' {"a":1} ', '\t{"a" : 1}\r', '\ufeff{"a":1}', '{"a":1}\v', '{"a":1}\u00a0', '', ' ', '\r', '{"a":"\u2028"}'],
    ...['{"\\u0061":1}', '{"a":"\\ud83d\\ude00"}', '{"a":"\\ud83d"}', '{"a":"\\/\\b\\f\\n\\r\\t\\"\\\\"}'],
  ];
  for (const text of edges)
    it(`treats ${JSON.stringify(text)} as JSON.parse does, first and after a known shape`, () => {
      check([text, '{"a":1}', '{"a":"x"}', text, '{"a":{"b":2}}', '{"a":[1]}', text]);
    });

  it('keeps the last of a key that occurs twice, also where the first held an object', () => {
    check(['{"a":1,"a":2}', '{"a":{"b":1},"a":3}', '{"a":{"b":1},"a":{"c":1}}', '{"a":1,"a":null}', '{"a":1,"a":2}']);
  });

  it('lets the later of "a.b" as a key and as a path hold', () => {
    check(['{"a.b":1,"a":{"b":2}}', '{"a":{"b":2},"a.b":1}', '{"a":{"b":2},"a.b":null}', '{"a.b":1,"a":{"b":2}}']);
  });

  it('keeps numbers and arrays as they are written', () => {
    const { records } = recordsOf(jsonLines, '{"a":12345678901234567890,"b":1.0,"c":[1, "x\\n"],"d":1E2}');
    assert.deepEqual(Object.fromEntries(records[0]?.values ?? []), {
      a: '12345678901234567890',
      b: '1.0',
      c: '[1, "x\\n"]',
      d: '1E2',
    });
  });

  it('keeps objects nested deeper than the limit as text, and survives depth without limit', () => {
    const deep = (n: number): string => `${'{"k":'.repeat(n)}1${'}'.repeat(n)}`;
    const { records } = recordsOf(
      jsonLines,
      `${deep(maxDepth + 2)}\n{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    );
    assert.deepEqual([...(records[0]?.values ?? [])], [[Array(maxDepth).fill('k').join('.'), '{"k":{"k":1}}']]);
    assert.equal(records[1]?.values.get('a')?.length, 400_000);
  });

  it('shows bytes that are not UTF-8 as U+FFFD', () => {
    const { records } = recordsOf(jsonLines, Buffer.from('7b2261223a22ff78c3227d', 'hex'));
    assert.equal(records[0]?.values.get('a'), '\ufffdx\ufffd');
  });

  it('gives the offset and the line of each record, over blank and bad lines', () => {
    const { records, rejects } = recordsOf(jsonLines, '{"a":1}\r\n\r\nno\n\n{"a":2}\n[1]');
    assert.deepEqual(
      records.map(({ offset, line }) => [offset, line]),
      [
        [0, 1],
        [15, 5],
      ],
    );
    assert.deepEqual(rejects, [
      { reason: 'invalid JSON', line: 3 },
      { reason: 'not a JSON object', line: 6 },
    ]);
  });

  it('reads on where shapes are too many to learn', () => {
    const lines = Array.from({ length: 6000 }, (_, i) => `{"k${i % 900}":${i},"z":"${i}"}`);
    const { records } = recordsOf(jsonLines, lines.join('\n'));
    assert.deepEqual(
      records.map(({ values }) => values.get('z')),
      lines.map((_, i) => String(i)),
    );
  });
});
