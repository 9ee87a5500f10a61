import type { Events } from '../../model/events';
import type { StarShape, StarSource } from '../../model/starSource';

/** Rows and texts of a run: some hundred runs a million, each copied in about a millisecond. */
const runRows = 16_384;

/** The facts as a source of their star schema. Runs are copies: a view sent to a thread would take all behind it along. */
export function eventsSource(events: Events, meta: StarShape['meta'] = []): StarSource {
  const { rows, userNames, dimensions, files, calendar } = events;
  return {
    shape: {
      rows,
      users: userNames.length,
      dimensions: dimensions.map(({ name, members }) => ({ name, members: members.length })),
      files,
      calendar,
      meta,
    },
    texts(of, from) {
      const all = of === 'users' ? userNames : (dimensions[of]?.members ?? []);
      return all.slice(from, from + runRows);
    },
    facts(from) {
      const to = Math.min(rows, from + runRows);
      return {
        rows: Math.max(0, to - from),
        time: events.time.slice(from, to),
        day: events.day.slice(from, to),
        user: events.user.slice(from, to),
        outcome: events.outcome.slice(from, to),
        file: events.file.slice(from, to),
        offset: events.offset.slice(from, to),
        codes: dimensions.map(({ codes }) => codes.slice(from, to)),
      };
    },
  };
}
