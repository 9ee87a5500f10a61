import * as l10n from '@vscode/l10n';
import type { FieldNames } from '../../bytes/fieldNames';
import { type LineFormat, lineFormat } from '../lineFormat';
import { LinesReader } from '../linesReader';
import type { FormatSample } from '../logFormat';
import { PlainLineParser } from './plainLineParser';
import { withPairs } from './withPairs';

const weight = 0.3;
/** More control characters than that, and a file is no text. */
const mostControls = 0.05;

const stamped = lineFormat({
  id: 'plain',
  name: l10n.t('Plain text'),
  continues: true,
  weight,
  parser: (fields) => new PlainLineParser(fields, true),
});

/**
 * Any text: a record begins with a line that has a time stamp near its start. Until the first of them each line is a
 * record without a time. It fits every text a little, so that any other format wins; in a mixture it reads but lines with
 * a stamp.
 */
export const plainText: LineFormat = withPairs(
  {
    ...stamped,
    score: (sample) => (isText(sample) ? weight : 0),
    reader: (fields: FieldNames, sink) =>
      new LinesReader([{ continues: true, parser: new PlainLineParser(fields, false) }], sink),
  },
  (fields) => new PlainLineParser(fields, false),
);

/** Whether a sample holds a letter or the like and hardly any control characters. */
function isText(sample: FormatSample): boolean {
  let controls = 0;
  let visible = 0;
  let all = 0;
  for (const { block, start, end } of sample) {
    all += end - start;
    for (let p = start; p < end; p++) {
      const byte = block.bytes[p] ?? 0;
      if (byte > 0x20 && byte !== 0x7f) visible++;
      else if (byte !== 0x20 && (byte < 9 || byte > 13) && byte !== 0x1b) controls++;
    }
  }
  return visible > 0 && controls <= mostControls * all;
}
