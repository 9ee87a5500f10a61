import { isDigit } from '../../bytes/byteClass';
import { bytesOf, startsWith } from '../../bytes/byteSearch';
import type { FieldNames } from '../../bytes/fieldNames';
import { type LineFormat, type LineParser, lineFormat } from '../lineFormat';
import { PlacedFields } from './placedFields';

/** Source: Elastic Load Balancing's guide, "Access logs for your Application Load Balancer". */
const columns = [
  ...['type', 'time', 'elb', 'client', 'backend', 'request_processing_time', 'target_processing_time'],
  ...['response_processing_time', 'status', 'target_status', 'received_bytes', 'bytes', 'request', 'user_agent'],
  ...['ssl_cipher', 'ssl_protocol', 'target_group_arn', 'trace_id', 'virtual_host', 'chosen_cert_arn'],
  ...['matched_rule_priority', 'request_creation_time', 'actions_executed', 'redirect_url', 'error_reason'],
  ...['target_port_list', 'target_status_code_list', 'classification', 'classification_reason', 'conn_trace_id'],
  ...['transformed_host', 'transformed_uri', 'request_transform_status'],
];
const types = ['https ', 'http ', 'h2 ', 'grpcs ', 'wss ', 'ws '].map(bytesOf);

/** Access logs of Amazon's application load balancers, of any year: fields were added at the end. */
export const albLog: LineFormat = lineFormat({
  id: 'alb',
  name: 'AWS application load balancer log',
  continues: false,
  parser: albParser,
});

function albParser(fields: FieldNames): LineParser {
  const placed = new PlacedFields(fields, columns);
  return {
    parse(block, start, end, record) {
      const { bytes } = block;
      const type = types.find((text) => startsWith(bytes, start, end, text));
      if (type === undefined) return false;
      const stamp = start + type.length;
      if (end - stamp < 20 || !isDigit(bytes[stamp]) || bytes[stamp + 10] !== 0x54) return false;
      placed.split(block, start, end);
      placed.add(bytes, record);
      return true;
    },
  };
}
