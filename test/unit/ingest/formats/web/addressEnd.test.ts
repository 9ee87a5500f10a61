import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { addressEnd } from '../../../../../src/ingest/formats/web/addressEnd';
import { isAddress } from '../../../../../src/ingest/formats/web/isAddress';

const withoutPort = (text: string): string => text.slice(0, addressEnd(Buffer.from(text), 0, text.length));
const isOne = (text: string): boolean => isAddress(Buffer.from(text), 0, text.length);

describe('addressEnd', () => {
  it('ends before the port of an address of four numbers or of a name', () => {
    assert.equal(withoutPort('10.1.2.3:80'), '10.1.2.3');
    assert.equal(withoutPort('shop.test:443'), 'shop.test');
    assert.equal(withoutPort('10.1.2.3'), '10.1.2.3');
  });

  it('ends before the port of an IPv6 address where it can be no part of that', () => {
    assert.equal(withoutPort('::1:51234'), '::1');
    assert.equal(withoutPort('[::1]:80'), '[::1]');
    assert.equal(withoutPort('1:2:3:4:5:6:7:8:80'), '1:2:3:4:5:6:7:8');
    assert.equal(withoutPort('2001:db8::7:80'), '2001:db8::7:80');
  });
});

describe('isAddress', () => {
  it('knows addresses with and without a port', () => {
    for (const text of ['10.1.2.3', '10.1.2.3:80', '::1', '2001:db8::7', 'fe80::1:2:3:4']) assert.ok(isOne(text), text);
  });

  it('takes no name, number or time for one', () => {
    for (const text of ['shop.test', 'a.b.c.d', '1.2.3', 'cafe', '-', '', 'face:1', '1.2.3.4.5', 'x::1'])
      assert.ok(!isOne(text), text);
  });
});
