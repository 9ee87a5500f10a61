import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { type ExtraShape, extraShape } from '../../../../../src/ingest/formats/web/extraShape';

const shapes: Readonly<Record<ExtraShape, readonly string[]>> = {
  whole: ['0', '116075'],
  decimal: ['0.120', '12.', '3.5'],
  time: ['3ms', '0.5s', '17us', '2s'],
  address: ['10.1.2.3', '203.0.113.9, 10.9.9.9', '2001:db8::7', '::1'],
  endpoint: ['10.1.2.3:8080', '10.1.2.3:8080, 10.1.2.4:8080'],
  id: ['9f86d081884c7d659a2feaa0c55ad015', '9f86d081-884c-4d65-9a2f-eaa0c55ad015', '1234567890123456'],
  host: ['shop.test', 'www.shop-1.test', 'TLSv1.3'],
  other: ['', '-', '.', 'web@docker', 'a=b; c', 'http://10.0.0.4:80', 'HIT', 'deadbeef', '.x'],
};

describe('extraShape', () => {
  for (const [shape, texts] of Object.entries(shapes))
    it(`sees ${shape} in ${texts.join(' | ')}`, () => {
      for (const text of texts) assert.equal(extraShape(Buffer.from(`${text} 1`), 0, text.length), shape, text);
    });
});
