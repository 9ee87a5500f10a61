import * as l10n from '@vscode/l10n';
import type { FieldNames } from '../../bytes/fieldNames';
import { type LineParser, lineFormat } from '../lineFormat';

/** Lines of any text, each a message: what is inside a wrapper that tells the time. */
export const messageLines = lineFormat({
  id: 'messages',
  name: l10n.t({ message: 'text', comment: ['what a log holds that is of no known format'] }),
  continues: false,
  weight: 0.01,
  parser: (fields) => messageParser(fields),
});

function messageParser(fields: FieldNames): LineParser {
  const message = fields.idOf('message');
  return {
    parse(_block, start, end, record) {
      record.add(message, start, end);
      return true;
    },
  };
}
