import * as l10n from '@vscode/l10n';
import { FieldNames } from '../../bytes/fieldNames';
import { type LineFormat, lineFormat } from '../lineFormat';
import { LinesReader } from '../linesReader';
import type { FormatSample } from '../logFormat';
import { TextLineParser } from './textLineParser';
import { withPairs } from './withPairs';

const weight = 0.8;
/** Traces of errors may be most of a log's lines: so much the share of lines that begin a record counts at least. */
const leastShare = 0.4;

/**
 * Logs of applications as loggers write them: log4j, logback, Python, .NET, Ruby, Laravel, Spark, glog and their like,
 * by the shape of their lines instead of a list of layouts.
 */
export const textLog: LineFormat = withPairs({
  ...lineFormat({
    id: 'text',
    name: l10n.t('Text log'),
    continues: true,
    weight,
    parser: (fields) => new TextLineParser(fields),
  }),
  score,
});

/** Lines with a stamp count by whether a level, a logger or the like follows; else any stamped line were as good. */
function score(sample: FormatSample): number {
  const parser = new TextLineParser(new FieldNames());
  const counts = { full: 0, bare: 0, other: 0 };
  const reader = new LinesReader([{ parser, continues: false }], {
    accept: () => {
      counts[parser.hasParts ? 'full' : 'bare']++;
    },
    reject: () => {
      counts.other++;
    },
  });
  reader.passesIndented = true;
  for (const { block, start, end, base } of sample) reader.read(block, start, end, 'more', base);
  const { full, bare, other } = counts;
  const begun = full + bare;
  return full === 0 ? 0 : weight * (full / begun) * Math.max(begun / (begun + other), leastShare);
}
