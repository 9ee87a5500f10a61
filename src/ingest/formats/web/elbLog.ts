import { isDigit } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import { type LineFormat, type LineParser, lineFormat } from '../lineFormat';
import { PlacedFields } from './placedFields';

/** Source: Elastic Load Balancing's guide, "Access logs for your Classic Load Balancer". */
const columns = [
  ...['time', 'elb', 'client', 'backend', 'request_processing_time', 'backend_processing_time'],
  ...['response_processing_time', 'status', 'backend_status', 'received_bytes', 'bytes', 'request', 'user_agent'],
  ...['ssl_cipher', 'ssl_protocol'],
];
const seconds = [4, 5, 6];
const request = 11;

/** Access logs of Amazon's classic load balancers; those of before 2015 end with the request. */
export const elbLog: LineFormat = lineFormat({
  id: 'elb',
  name: 'AWS classic load balancer log',
  continues: false,
  parser: elbParser,
});

function elbParser(fields: FieldNames): LineParser {
  const placed = new PlacedFields(fields, columns);
  return {
    parse(block, start, end, record) {
      const { bytes } = block;
      if (!isDigit(bytes[start]) || bytes[start + 4] !== 0x2d || bytes[start + 10] !== 0x54) return false;
      placed.split(block, start, end);
      if (!seconds.every((part) => placed.isMadeOf(bytes, part, '-.0123456789'))) return false;
      if (!placed.isQuoted(bytes, request)) return false;
      placed.add(bytes, record);
      return true;
    },
  };
}
