import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areVersions, versionParts } from '../../../src/model/versionParts';

describe('the numbers of a version', () => {
  it('are found with a leading v and before a suffix', () => {
    assert.deepEqual(versionParts('1.2.3'), ['1', '2', '3']);
    assert.deepEqual(versionParts('v10.0'), ['10', '0']);
    assert.deepEqual(versionParts('2.0.0-beta.1+build 7'), ['2', '0', '0']);
    assert.deepEqual(versionParts('120.0.6099.109'), ['120', '0', '6099', '109']);
  });

  it('are not in other texts', () => {
    for (const text of [
      '',
      '7',
      '1.',
      '.5',
      '1..2',
      '1.2.3.4.5.6',
      'Chrome 120.0',
      '1.2,3',
      '12:30',
      '1.2\n',
      '1.2-<b>',
    ])
      assert.equal(versionParts(text), null, text);
  });
});

describe('the members of a field', () => {
  it('are versions where nearly all look so', () => {
    assert.ok(areVersions('app', ['1.2.3', '1.2.4', 'v2.0.0', '2.1.0', 'unknown', null]));
    assert.ok(!areVersions('app', ['1.2.3', '1.2.4', 'unknown', 'dev']));
    assert.ok(!areVersions('app', ['1.2.3']));
    assert.ok(!areVersions('app', []));
  });

  it('are decimals and addresses, unless the name of the field says versions', () => {
    const [decimals, addresses] = [
      ['0.5', '1.25', '3.0'],
      ['10.0.0.1', '192.168.1.12'],
    ];
    assert.ok(!areVersions('latency', decimals));
    assert.ok(!areVersions('host', addresses));
    assert.ok(areVersions('app_version', decimals));
    assert.ok(areVersions('Release', addresses));
    assert.ok(!areVersions('cost', decimals));
    assert.ok(!areVersions('server', decimals));
  });
});
