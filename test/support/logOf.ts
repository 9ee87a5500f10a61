import type { Run } from '../../src/cells/ask';
import { columnar } from '../../src/engine/columnar/columnar';
import { arrange } from '../../src/engine/star/arrange';
import type { MauWindow } from '../../src/model/calendar';
import type { LogInfo } from '../../src/model/logInfo';
import type { Roles } from '../../src/model/roles';
import { columnsOf, type TestRecord } from './columnsOf';

export interface TestLog {
  readonly log: LogInfo;
  readonly run: Run;
}

/** An open log of test records, answered by the columnar engine. */
export function logOf(
  records: readonly TestRecord[],
  fields: readonly string[],
  roles: Partial<Roles> = {},
  window: MauWindow = 'rolling30',
  timeZone = 'UTC',
): TestLog {
  const events = arrange(columnsOf(records, fields), { files: ['test.jsonl'], timeZone, window });
  const engine = columnar(events);
  const { length } = records;
  return {
    log: {
      source: {
        files: ['test.jsonl'],
        format: 'JSON lines',
        found: [],
        passedOver: [],
        bytes: length * 100,
        records: length,
        events: length,
        rejected: 0,
        rejectedReasons: [],
        part: null,
      },
      inference: {
        roles: {
          time: 'time',
          user: ['user'],
          userKind: 'user',
          outcome: { kind: 'values', field: 'status', errors: ['error'] },
          dimensions: fields,
          ...roles,
        },
        fields: [],
        questions: [],
      },
      calendar: events.calendar,
      dimensions: events.dimensions.map(({ name, field, members }) => ({ name, field, members })),
      users: events.userNames.length,
    },
    run: (queries) => engine.runAll(queries),
  };
}
