import { arrange } from '../../../src/engine/star/arrange';
import type { Events } from '../../../src/model/events';
import type { LogInfo } from '../../../src/model/logInfo';
import type { RoleQuestion } from '../../../src/model/roles';
import { dayMs, dayNumber } from '../../../src/model/timeZone';
import { columnsOf, type TestRecord } from '../../support/columnsOf';

/** A name that would be an icon, a link with a command, and markup, wherever text is not kept plain. */
export const hostile = '$(trash)[x](command:workbench.action.quit)</script>"\u202eevil';

const start = dayNumber(2025, 3, 1) * dayMs;
const devices = ['Desktop', 'Desktop', 'Desktop', 'Tablet', 'Tablet', hostile];

/** Sixty logins in five days: ten users, every sixth event on a device of hostile name, every tablet login an error. */
export const smallRecords: readonly TestRecord[] = Array.from({ length: 60 }, (_, i) => {
  const device = devices[i % devices.length] ?? null;
  return {
    ms: start + i * (dayMs / 12) + 1,
    user: `u${i % 10}`,
    error: device === 'Tablet',
    fields: { device, tier: i % 2 === 0 ? 'Free' : 'Pro' },
  };
});

export interface OpenLog {
  readonly events: Events;
  readonly info: LogInfo;
}

/** The log as the worker would hold it, after reading `files`. */
export function smallLog(files: readonly string[], questions: readonly RoleQuestion[] = []): OpenLog {
  const events = arrange(columnsOf(smallRecords, ['device', 'tier']), { files, timeZone: 'auto', window: 'rolling30' });
  const guess = { distinctIsFloor: false, distinct: 3, examples: ['a', 'b'] };
  return {
    events,
    info: {
      source: {
        files,
        format: 'jsonl',
        found: [],
        passedOver: [],
        bytes: 6000,
        records: 61,
        events: 60,
        rejected: 1,
        rejectedReasons: [],
        part: null,
      },
      inference: {
        roles: {
          time: 'ts',
          user: ['user'],
          userKind: 'user',
          outcome: { kind: 'values', field: 'outcome', errors: ['Failure'] },
          dimensions: ['device', 'tier'],
        },
        fields: [
          { ...guess, field: 'ts', use: 'time', reason: 'its values are times' },
          { ...guess, field: 'user', use: 'user', reason: 'named so' },
          {
            ...guess,
            field: 'outcome',
            use: 'outcome',
            reason: 'success and failure',
            examples: ['success', 'failure'],
          },
          { ...guess, field: 'device', use: 'dimension', reason: 'few values' },
          { ...guess, field: hostile, use: 'unused', reason: 'one value only' },
        ],
        questions,
      },
      calendar: events.calendar,
      dimensions: events.dimensions.map(({ name, field, members }) => ({ name, field, members })),
      users: events.userNames.length,
    },
  };
}
