import * as l10n from '@vscode/l10n';
import { isDigit } from '../../bytes/byteClass';
import { placedFormat } from './placedFormat';

/** Source: Elastic Load Balancing's guide, "Access logs for your Classic Load Balancer". */
const columns = [
  ...['time', 'elb', 'client', 'backend', 'request_processing_time', 'backend_processing_time'],
  ...['response_processing_time', 'status', 'backend_status', 'received_bytes', 'bytes', 'request', 'user_agent'],
  ...['ssl_cipher', 'ssl_protocol'],
];
const seconds = [4, 5, 6];
const request = 11;

/** Access logs of Amazon's classic load balancers; those of before 2015 end with the request. */
export const elbLog = placedFormat({
  id: 'elb',
  name: l10n.t('AWS classic load balancer log'),
  columns,
  hasPorts: true,
  begins: (bytes, start) => isDigit(bytes[start]) && bytes[start + 4] === 0x2d && bytes[start + 10] === 0x54,
  fits: (parts, bytes) =>
    seconds.every((part) => parts.isMadeOf(bytes, part, '-.0123456789')) && parts.isQuoted(bytes, request),
});
