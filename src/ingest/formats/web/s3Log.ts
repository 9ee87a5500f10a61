import { isDigit, space } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import { LineCursor } from '../../bytes/lineCursor';
import { type LineFormat, type LineParser, lineFormat } from '../lineFormat';
import { PlacedFields } from './placedFields';

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

/** Access logs of Amazon's S3, of any year: fields were added at the end. */
export const s3Log: LineFormat = lineFormat({
  id: 's3',
  name: 'AWS S3 access log',
  continues: false,
  parser: s3Parser,
});

function s3Parser(fields: FieldNames): LineParser {
  const placed = new PlacedFields(fields, columns, false);
  const cursor = new LineCursor();
  return {
    parse(block, start, end, record) {
      const { bytes } = block;
      cursor.begin(bytes, start, end);
      if (!cursor.word() || !cursor.pass(space) || !cursor.word() || !cursor.pass(space)) return false;
      if (bytes[cursor.at] !== openBracket || !isDigit(bytes[cursor.at + 1])) return false;
      if (!cursor.between(openBracket, closeBracket) || !cursor.pass(space) || bytes[cursor.at] === 0x22) return false;
      placed.split(block, start, end);
      if (!placed.isMadeOf(bytes, operation, operationCharacters) || placed.count <= operation + 2) return false;
      placed.add(bytes, record);
      return true;
    },
  };
}
