import * as l10n from '@vscode/l10n';
import { FieldNames } from '../../bytes/fieldNames';
import { holding } from '../formatId';
import { jsonLines } from '../json/jsonLines';
import { type LineFormat, type LineFormatParts, lineFormat } from '../lineFormat';
import { LinesReader } from '../linesReader';
import type { FormatSample } from '../logFormat';
import { logfmt } from '../logfmt/logfmt';
import { accessLog } from '../web/accessLog';
import { SyslogMessages } from './syslogMessages';

/** What messages may be lines of, the stricter before the other. */
const messageFormats: readonly LineFormat[] = [jsonLines, accessLog, logfmt];

/** Of a format that reads fewer of a sample's messages nothing is made. */
const leastShare = 0.01;

/** A format of syslog. For one file its messages are read too, where they are JSON, lines of an access log or logfmt. */
export function syslogFormat(parts: LineFormatParts): LineFormat {
  const format: LineFormat = {
    ...lineFormat(parts),
    settled: (sample) => withInside(formatsInside(parts, sample)),
    holding: (ids) => withInside(messageFormats.filter(({ id }) => ids.includes(id))),
  };
  const withInside = (inside: readonly LineFormat[]): LineFormat =>
    inside.length === 0
      ? format
      : lineFormat({ ...parts, ...namesWith(parts, inside), parser: (fields) => messagesOf(parts, inside, fields) });
  return format;
}

const namesWith = ({ id, name }: LineFormatParts, inside: readonly LineFormat[]) => ({
  id: [id, ...inside.map((format) => format.id)].join(holding),
  name: l10n.t(
    '{0} with {1}',
    name,
    inside.map((format) => format.name).reduce((one, other) => l10n.t('{0} and {1}', one, other)),
  ),
});

const messagesOf = (parts: LineFormatParts, inside: readonly LineFormat[], fields: FieldNames): SyslogMessages =>
  new SyslogMessages(
    parts.parser(fields),
    inside.map((format) => format.parser(fields)),
    fields,
  );

/** The formats of which a sample's messages are lines. */
function formatsInside(parts: LineFormatParts, sample: FormatSample): readonly LineFormat[] {
  const messages = messagesOf(parts, messageFormats, new FieldNames());
  const reader = new LinesReader([{ parser: messages, continues: false }], { accept: () => {}, reject: () => {} });
  for (const { block, start, end, base } of sample) reader.read(block, start, end, 'more', base);
  const { count, counts } = messages;
  return messageFormats.filter((_, i) => (counts[i] ?? 0) > 0 && (counts[i] ?? 0) >= leastShare * count);
}
