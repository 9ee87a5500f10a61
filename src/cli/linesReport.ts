import { EventPlaces } from '../engine/columnar/eventPlaces';
import type { LogLine } from '../model/logLines';
import { plural } from '../model/plural';
import type { Reporter } from './report';

/** The records behind the events of the selection as they stand in the files, each with its file and line. */
export const lines: Reporter = async ({ operands, limit, errors, order }, load) => {
  const { events, text, context } = await load(operands);
  const { clauses } = context.selection;
  const { total, places } = await new EventPlaces(events).page({
    clauses,
    errorsOnly: errors,
    order,
    offset: 0,
    limit,
  });
  const found = await text.lines(places, new AbortController().signal);
  const what = `${total} ${plural(total, errors ? 'error' : 'event')} in the selection`;
  const shown = `only the ${order} ${found.length} of ${what}; raise --limit for more`;
  return {
    json: { lines: found.map(asJson), total },
    notes: [found.length < total ? shown : what],
    table: [],
    lines: found.flatMap(asText),
  };
};

const asJson = ({ file, line, offset, time, text, isCut, problem }: LogLine) => ({
  file,
  line,
  offset,
  time: new Date(time).toISOString(),
  text: problem === null ? text : null,
  ...(isCut ? { cut: true } : {}),
  ...(problem === null ? {} : { problem }),
});

/** As grep writes it; the further lines of a record follow as they are. */
function asText({ file, line, text, isCut, problem }: LogLine): readonly string[] {
  if (problem !== null) return [`${file}: ${problem}`];
  const [first = '', ...more] = text.split(/\r?\n/);
  return [`${file}:${line}: ${first}`, ...more, ...(isCut ? ['… (cut)'] : [])];
}
