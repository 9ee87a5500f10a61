import { lineFormat } from '../lineFormat';
import { LogfmtParser } from './logfmtParser';

/** Lines of `key=value` pairs, as Go's loggers and Heroku write them. */
export const logfmt = lineFormat({
  id: 'logfmt',
  name: 'logfmt',
  continues: true,
  parser: (fields) => new LogfmtParser(fields),
});
