import * as l10n from '@vscode/l10n';
import { isDigit } from '../../bytes/byteClass';
import { bytesOf, startsWith } from '../../bytes/byteSearch';
import { placedFormat } from './placedFormat';

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
export const albLog = placedFormat({
  id: 'alb',
  name: l10n.t('AWS application load balancer log'),
  columns,
  hasPorts: true,
  begins(bytes, start, end) {
    const type = types.find((text) => startsWith(bytes, start, end, text));
    const stamp = start + (type?.length ?? 0);
    return type !== undefined && end - stamp >= 20 && isDigit(bytes[stamp]) && bytes[stamp + 10] === 0x54;
  },
});
