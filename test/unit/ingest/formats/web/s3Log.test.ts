import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { s3Log } from '../../../../../src/ingest/formats/web/s3Log';
import { recordsOf, sampleOf } from '../../recordsOf';

const owner = '0123456789abcdef'.repeat(4);
const line =
  `${owner} photos [11/Mar/2024:07:15:40 +0000] 203.0.113.9 arn:aws:iam::1:user/ada 7B4A0FABBEXAMPLE REST.GET.OBJECT ` +
  'a%2520b.png "GET /photos/a.png?x=1 HTTP/1.1" 404 NoSuchKey 297 - 38 7 "-" "aws-cli/2.1 ("x")" - s9lz= SigV4 AES ' +
  'AuthHeader photos.s3.amazonaws.com TLSv1.2 - Yes eu-west-1 more';
const read = (text: string): Record<string, string> =>
  Object.fromEntries(recordsOf(s3Log, text).records[0]?.values ?? []);

describe('s3Log', () => {
  it('reads what is documented, and more under its place', () => {
    assert.deepEqual(read(line), {
      ...{ bucket_owner: owner, bucket: 'photos', time: '11/Mar/2024:07:15:40 +0000', client: '203.0.113.9' },
      ...{ user: 'arn:aws:iam::1:user/ada', request_id: '7B4A0FABBEXAMPLE', operation: 'REST.GET.OBJECT' },
      ...{
        key: 'a%2520b.png',
        method: 'GET',
        path: '/photos/a.png',
        query: 'x=1',
        protocol: 'HTTP/1.1',
        status: '404',
      },
      ...{
        error_code: 'NoSuchKey',
        bytes: '297',
        duration: '38',
        turn_around_time: '7',
        user_agent: 'aws-cli/2.1 ("x")',
      },
      ...{ host_id: 's9lz=', signature_version: 'SigV4', cipher_suite: 'AES', authentication_type: 'AuthHeader' },
      ...{ virtual_host: 'photos.s3.amazonaws.com', tls_version: 'TLSv1.2', acl_required: 'Yes' },
      ...{ source_region: 'eu-west-1', 'column 28': 'more' },
    });
  });

  it('reads records of S3 itself, without a client or a request, and older lines with fewer fields', () => {
    const own = read(
      `${owner} photos [11/Mar/2024:07:15:40 +0000] - svc 7B4A S3.EXPIRE.OBJECT a.png "-" - - - 7 - - "-" "-" -`,
    );
    assert.deepEqual(
      [own.client, own.operation, own.status, own.object_size],
      [undefined, 'S3.EXPIRE.OBJECT', undefined, '7'],
    );
    assert.equal(read(line.slice(0, line.indexOf(' "-"'))).turn_around_time, '7');
    assert.equal(read(line.replace('203.0.113.9', '2001:db8::7')).client, '2001:db8::7');
  });

  it('fits no other lines, and throws on no garbage', () => {
    const foreign = [
      '203.0.113.9 - - [11/Mar/2024:07:15:40 +0000] "GET / HTTP/1.1" 200 1',
      'app web [1] started by ada at REST',
      '[11/Mar/2024:07:15:40 +0000] x',
    ];
    for (const other of foreign) assert.equal(s3Log.score(sampleOf(other)), 0, other);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        recordsOf(s3Log, line.slice(0, 150) + text);
      }),
    );
  });
});
