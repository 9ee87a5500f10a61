import * as l10n from '@vscode/l10n';
import { isDigit, quote, space } from '../../bytes/byteClass';
import { LineCursor } from '../../bytes/lineCursor';
import { placedFormat } from './placedFormat';

/** Source: Amazon S3's user guide, "Amazon S3 server access log format". */
const columns = [
  ...['bucket_owner', 'bucket', 'time', 'client', 'user', 'request_id', 'operation', 'key', 'request', 'status'],
  ...['error_code', 'bytes', 'object_size', 'duration', 'turn_around_time', 'referrer', 'user_agent', 'version_id'],
  ...['host_id', 'signature_version', 'cipher_suite', 'authentication_type', 'virtual_host', 'tls_version'],
  ...['access_point_arn', 'acl_required', 'source_region'],
];
const operation = 6;
/** Of words like `REST.GET.OBJECT`. */
const operationCharacters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ_.0123456789';
const openBracket = 0x5b;
const closeBracket = 0x5d;

const cursor = new LineCursor();

/** Access logs of Amazon's S3, of any year: fields were added at the end. */
export const s3Log = placedFormat({
  id: 's3',
  name: l10n.t('AWS S3 access log'),
  columns,
  hasPorts: false,
  begins(bytes, start, end) {
    cursor.begin(bytes, start, end);
    if (!cursor.word() || !cursor.pass(space) || !cursor.word() || !cursor.pass(space)) return false;
    if (bytes[cursor.at] !== openBracket || !isDigit(bytes[cursor.at + 1])) return false;
    return cursor.between(openBracket, closeBracket) && cursor.pass(space) && bytes[cursor.at] !== quote;
  },
  fits: (parts, bytes) => parts.isMadeOf(bytes, operation, operationCharacters) && parts.count > operation + 2,
});
