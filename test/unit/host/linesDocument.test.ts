import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headLines, pageHead, pageName, pageNamed, pageOf } from '../../../src/host/linesDocument';

describe('a page of a large file', () => {
  it('begins at the same lines however it is come to', () => {
    assert.deepEqual(pageOf('/logs/a.log', 1), { file: '/logs/a.log', firstLine: 1, lines: 5000 });
    assert.deepEqual(pageOf('/logs/a.log', 5000).firstLine, 1);
    assert.deepEqual(pageOf('/logs/a.log', 5001).firstLine, 5001);
    assert.deepEqual(pageOf('/logs/a.log', -3).firstLine, 1);
  });

  it('is found again by its name, and nothing by what is none', () => {
    const page = pageOf('/logs/a|"b".log', 7000);
    assert.deepEqual(pageNamed(pageName(page)), page);
    for (const name of ['', '{}', '[1,2,3]', '["a",0,5]', '["a",1.5,5]', '["a"]', '["a",1,null]'])
      assert.equal(pageNamed(name), null, name);
    assert.equal(pageNamed('["a",1,1e9]')?.lines, 5000);
  });

  it('says above its lines which they are', () => {
    const head = pageHead(
      pageOf('/logs/a.log', 5001),
      { firstLine: 5001, text: 'x\ny', isEnd: true, isPlain: true },
      'en',
    );
    assert.match(head, /^Lines 5,001 to 5,002, the last, of a\.log, read only\./);
    assert.equal(head.split('\n').length, headLines + 1);
  });
});
