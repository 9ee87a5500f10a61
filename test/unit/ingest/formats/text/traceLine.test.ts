import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { isTraceLine } from '../../../../../src/ingest/formats/text/traceLine';

const isOne = (line: string): boolean => {
  const bytes = Buffer.from(`${line}\n`);
  return isTraceLine(bytes, 0, bytes.length - 1);
};

describe('a line of a stack trace', () => {
  const traces = [
    ...['Traceback (most recent call last):', '  File "a.py", line 3, in f', 'ValueError: bad', 'KeyboardInterrupt'],
    ...['\tat a.B.c(B.java:1)', 'at a.B.c(B.java:1)', 'Caused by: java.io.IOException', '... 12 more'],
    ...['Exception in thread "main" a.b.Oops: no', '    at Server.<anonymous> (/app/x.js:1:2)', 'TypeError: x is not'],
    ...['panic: runtime error', 'goroutine 1 [running]:', 'main.main()', 'net/http.(*conn).serve(0xc0, {0x7})'],
    ...['created by main.main in goroutine 1', "thread 'main' panicked at src/main.rs:2:5:", '#0 /a.php(12): f()'],
  ];
  for (const line of traces) it(`is told by its shape: ${line}`, () => assert.ok(isOne(line)));

  const others = [
    '',
    '{',
    ' {"a":1',
    '  "a": 1,',
    '\t}',
    '   ',
    'hello',
    'user: ann',
    'done (ok)',
    'Server started',
    '12',
  ];
  for (const line of others)
    it(`is not a line of another kind: ${JSON.stringify(line)}`, () => assert.ok(!isOne(line)));
});
