import type { FieldNames } from '../../../../src/ingest/bytes/fieldNames';
import { FieldNames as Names } from '../../../../src/ingest/bytes/fieldNames';
import { LineCursor } from '../../../../src/ingest/bytes/lineCursor';
import { EventStore } from '../../../../src/ingest/columns/eventStore';
import { findLogFiles } from '../../../../src/ingest/files/logFile';
import { lineFormat } from '../../../../src/ingest/formats/lineFormat';
import { rangesOf } from '../../../../src/ingest/ranges/cutRanges';
import { fillStore } from '../../../../src/ingest/reading/fillStore';
import { finishReading, type Reading } from '../../../../src/ingest/reading/finishReading';
import { fieldPlan, planRoles } from '../../../../src/ingest/roles/planRoles';
import { SampleStore } from '../../../../src/ingest/roles/sampleStore';
import { longestRecord } from '../../../../src/ingest/sampling/lookAtFile';
import type { RoleOverrides } from '../../../../src/model/roles';

/** A small format of records that go on over lines: `time user device status`, then lines that begin with a blank. */
export const stackTraces = lineFormat({
  id: 'traces',
  name: 'stack traces',
  continues: true,
  parser: (fields: FieldNames) => {
    const ids = ['time', 'user', 'device', 'status'].map((name) => fields.idOf(name));
    const thrown = fields.idOf('thrown');
    const cursor = new LineCursor();
    return {
      parse({ bytes }, start, end, record) {
        cursor.begin(bytes, start, end);
        for (const id of ids) {
          if (!cursor.word()) return false;
          record.add(id, cursor.from, cursor.to);
          cursor.blanks();
        }
        return cursor.atEnd;
      },
      goOn(_, start, end, record) {
        // The last line below a record tells.
        record.remove(thrown);
        record.addWritten(thrown, 12, (target, at) => {
          for (const [i, letter] of [...String(end - start)].entries()) target[at + i] = letter.charCodeAt(0);
          return at + String(end - start).length;
        });
      },
    };
  },
});

export const traceRoles: RoleOverrides = {
  time: 'time',
  user: 'user',
  outcome: { field: 'status', errors: ['error'] },
  dimensions: ['device', 'thrown'],
};

/** Reads files of that format as `readLog` would. */
export async function readTraces(paths: readonly string[]): Promise<Reading> {
  const signal = new AbortController().signal;
  const found = (await Promise.all(paths.map((path) => findLogFiles(path)))).flatMap(({ files }) => files);
  const known = found.map((file) => ({
    ...file,
    format: stackTraces,
    fits: [],
    forced: true,
    sampled: { records: 0, bytes: 0 },
  }));
  const fields = new Names();
  const sample = new SampleStore(fields);
  const names = ['time', 'user', 'device', 'status', 'thrown'];
  for (const name of names) fields.idOf(name);
  const plan = planRoles(sample.profiles(), traceRoles, { log: 'traces' });
  const store = new EventStore(fields, fieldPlan(plan, traceRoles));
  const options = { chunkBytes: 4096, maxRecordBytes: longestRecord };
  await fillStore(
    known.flatMap((_, i) => rangesOf(i, [])),
    { known, fields, store, options, signal, onPiece: () => {} },
  );
  const look = { known, sample, passedOver: [], log: 'traces' };
  return finishReading({ look, plan, overrides: traceRoles, zoneSet: false, fields, store }, signal);
}
