import * as l10n from '@vscode/l10n';
import type { FieldNames } from '../../bytes/fieldNames';
import { bestFormat, fitsOf } from '../bestFormat';
import { jsonLines } from '../json/jsonLines';
import { isLineFormat } from '../lineFormat';
import type { FormatSample, LogFormat, RecordReader, RecordSink, SamplePiece } from '../logFormat';
import { mixtureOf } from '../mixedFormat';
import { InnerText } from './innerText';
import { messageLines } from './messageLines';
import { mostPartialBytes } from './partialLines';
import { streamMessages } from './streamMessages';
import { WrappedReader } from './wrappedReader';
import type { Wrapper } from './wrapper';
import { wrapperShare } from './wrapperShare';
import { WrappingSink } from './wrappingSink';

/** A vague wrapper stands around what is surely a log of some format: those for any text score less. */
const leastInside = 0.5;

/**
 * A wrapper as a format: what is inside is one of `formats`, or a mixture of them, and told from the text without the
 * wrapper. Its records have besides `container_time`, `stream` and `container` where the wrapper tells them, and stand
 * where their first line stands in the file.
 */
export function wrapped(wrapper: Wrapper, formats: readonly LogFormat[]): LogFormat {
  const withInside = (inside: Inside, name: string): LogFormat => ({
    id: wrapper.id,
    name,
    reachBack: wrapper.hasPartial ? mostPartialBytes : 0,
    score(sample) {
      const share = wrapperShare(wrapper, sample);
      return share > 0 && wrapper.isVague ? share * insideScore(wrapper, formats, sample) : share;
    },
    reader: (fields, sink) => readerOf(wrapper, inside, fields, sink),
    settled(sample) {
      const found = insideOf(formats, unwrappedSample(wrapper, sample));
      return withInside(found, l10n.t('{0}, {1} inside', wrapper.name, found.name));
    },
  });
  return withInside(messageLines, wrapper.name);
}

/** What reads the text inside, which tells it what the wrapper said of each line. */
interface Inside {
  readonly name: string;
  reader(fields: FieldNames, sink: RecordSink, text: InnerText): RecordReader;
}

function readerOf(wrapper: Wrapper, inside: Inside, fields: FieldNames, sink: RecordSink): RecordReader {
  const text = new InnerText();
  return new WrappedReader(wrapper, text, inside.reader(fields, new WrappingSink(fields, text, sink), text), sink);
}

/** What reads the inside; lines that it does not know are messages of their own, unless they go on with a record. */
function insideOf(formats: readonly LogFormat[], sample: FormatSample | null): Inside {
  if (!sample) return messageLines;
  const fits = fitsOf(formats, sample);
  const fitting = bestFormat(fits, sample);
  if (!fitting) return messageLines;
  const best = fitting.settled?.(sample) ?? fitting;
  if (!isLineFormat(best) || best.continues) return best;
  const isAlone = (fits[0]?.score ?? 0) === 1;
  // By itself it would have a trace on stderr go on with a record of stdout.
  if (isAlone && best.id !== jsonLines.id) return best;
  return {
    name: isAlone ? best.name : `${best.name} + ${messageLines.name}`,
    reader: (fields, sink, text) => mixtureOf([best, streamMessages(text)]).reader(fields, sink),
  };
}

function insideScore(wrapper: Wrapper, formats: readonly LogFormat[], sample: FormatSample): number {
  const inner = unwrappedSample(wrapper, sample);
  const score = (inner && fitsOf(formats, inner)[0]?.score) ?? 0;
  return score < leastInside ? 0 : score;
}

/** The text inside a sample, as one; `null` where there is none. */
function unwrappedSample(wrapper: Wrapper, sample: FormatSample): FormatSample | null {
  const pieces = sample.map((piece) => unwrapped(wrapper, piece)).filter(({ end }) => end > 0);
  const [head, ...more] = pieces;
  return head ? [head, ...more] : null;
}

function unwrapped(wrapper: Wrapper, { block, start, end, base }: SamplePiece): SamplePiece {
  const text = new InnerText();
  const keep: RecordReader = { read: () => 0 };
  new WrappedReader(wrapper, text, keep, { reject: () => {} }).read(block, start, end, 'last', base);
  return { block: text.block, start: 0, end: text.used, base };
}
