import type { SampleFormat } from '../model/sampleRequest';
import { devices, errorCodes, regions, subscriptions, versions } from './world';

/** A line that lacks only its time and user: both are overwritten in place, at these byte offsets. */
interface LineTemplate {
  readonly bytes: Buffer;
  readonly timeAt: number;
  readonly userAt: number;
}

/** What a line says beside time and user; all are indices of the world's lists, `error` is 0 or 1 + a code's index. */
interface LineTraits {
  readonly region: number;
  readonly cell: number;
  readonly version: number;
  readonly error: number;
}

type Line = Readonly<Record<(typeof fields)[number], string>>;

const fields = [
  'timestamp',
  'user_id',
  'region',
  'device',
  'subscription',
  'app_version',
  'status',
  'error_code',
] as const;
const time = '0000-00-00T00:00:00Z';

/** The first line of a file of that format; empty for JSON lines. */
export function headerOf(format: SampleFormat): string {
  return format === 'jsonl' ? '' : `${fields.join(separators[format])}\n`;
}

/** A function that gives the template of a line; each is made once. User numbers are written in `userDigits` digits. */
export function lineTemplates(format: SampleFormat, userDigits: number): (traits: LineTraits) => LineTemplate {
  const user = `u_${'0'.repeat(userDigits)}`;
  const made: LineTemplate[] = [];
  return ({ region, cell, version, error }) => {
    const id = ((region * devices.length * subscriptions.length + cell) * versions.length + version) * 16 + error;
    let template = made[id];
    if (!template) {
      const line: Line = {
        timestamp: time,
        user_id: user,
        region: regions[region]?.name ?? '',
        device: devices[cell % devices.length] ?? '',
        subscription: subscriptions[Math.floor(cell / devices.length)]?.name ?? '',
        app_version: versions[version]?.name ?? '',
        status: error > 0 ? 'error' : 'success',
        error_code: errorCodes[error - 1]?.name ?? '',
      };
      const bytes = Buffer.from(`${write(line, format)}\n`);
      template = { bytes, timeAt: bytes.indexOf(time), userAt: bytes.indexOf(user) + 2 };
      made[id] = template;
    }
    return template;
  };
}

const separators = { csv: ',', tsv: '\t' } as const;

function write(line: Line, format: SampleFormat): string {
  if (format !== 'jsonl') return fields.map((field) => line[field]).join(separators[format]);
  return JSON.stringify({ ...line, error_code: line.error_code || undefined });
}
