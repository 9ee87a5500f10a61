import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zeekLog } from '../../../../../src/ingest/formats/table/zeekLog';
import { recordsOf, sampleOf } from '../../recordsOf';

const head = ['#separator \\x09', '#set_separator\t,', '#empty_field\t(empty)', '#unset_field\t-', '#path\tdns'];
const columns = '#fields\tts\tuid\tid.orig_h\tquery\tanswers';
const rowsOf = (...lines: readonly string[]): Record<string, string>[] =>
  recordsOf(zeekLog, lines.join('\n')).records.map(({ values }) => Object.fromEntries(values));

describe('zeekLog', () => {
  it('reads rows by the columns of the header, without what is unset or empty', () => {
    const rows = rowsOf(...head, columns, '1710141340.5\tC1\t10.1.2.3\t-\t(empty)', '#close\t2024-03-11-08-00-00');
    assert.deepEqual(rows, [{ ts: '1710141340.5', uid: 'C1', 'id.orig_h': '10.1.2.3' }]);
  });

  it('keeps spaces in values, and takes the separator and the marks that the header names', () => {
    const rows = rowsOf('#separator \\x7c', '#unset_field|NONE', '#fields|ts|query', '1|a b', '2|NONE');
    assert.deepEqual(rows, [{ ts: '1', query: 'a b' }, { ts: '2' }]);
  });

  it('takes other columns from a header that comes later', () => {
    const rows = rowsOf(...head, columns, '1\tC1\t::1\ta\tb', '#fields\tts\tnote', '2\tscan');
    assert.deepEqual(rows[1], { ts: '2', note: 'scan' });
  });

  it('rejects rows with other numbers of cells, and counts no directive', () => {
    const { records, rejects } = recordsOf(zeekLog, [...head, columns, '1\tC1', '1\tC1\t::1\ta\tb\tc', ''].join('\n'));
    assert.deepEqual([records.length, rejects.map(({ line }) => line)], [0, [7, 8]]);
  });

  it('fits nothing without a header', () => {
    for (const line of ['a\tb\n1\t2', '#Fields: date time\n2024-03-11 07:15:40', '# a comment', '{"ts":1}'])
      assert.equal(zeekLog.score(sampleOf(line)), 0, line);
  });
});
