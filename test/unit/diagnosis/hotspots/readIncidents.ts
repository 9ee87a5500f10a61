import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Leaves } from '../../../../src/diagnosis/hotspots/leaves';

export interface Incident {
  readonly leaves: Omit<Leaves, 'expected'>;
  /** The ten minutes before. */
  readonly before: Pick<Leaves, 'events' | 'errors'>;
  /** Each as "bitrate=500&p2p=1". */
  readonly causes: readonly string[];
  wordsOf(dimensions: readonly number[], leaf: number): string;
}

const minutesBefore = 10;

/** The cases of RobustSpot: a file each, and their causes in anomaly.yaml. */
export function readIncidents(folder: string): readonly Incident[] {
  const files = new Set(readdirSync(folder));
  const told = readFileSync(path.join(folder, 'anomaly.yaml'), 'utf8');
  const cases = [...told.matchAll(/- data: (.+)\n\s+timestamp: (\d+)\n\s+cause: (.+)/g)];
  return cases.flatMap(([, name = '', at, cause = '']) => {
    const file = `${name.trim()}.csv`;
    return files.has(file) ? [readIncident(readFileSync(path.join(folder, file), 'utf8'), Number(at), cause)] : [];
  });
}

function readIncident(csv: string, at: number, cause: string): Incident {
  const [head = '', ...lines] = csv.trim().split('\n');
  const names = head.trim().split(',');
  const fields = names.filter((name) => !['min', 'value', 'cnt'].includes(name));
  const values = fields.map(() => [] as string[]);
  const leaves = new Map<string, { members: number[]; now: [number, number]; before: [number, number] }>();
  for (const line of lines) {
    const cells = line.trim().split(',');
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    const minute = Number(cell('min'));
    if (minute > at || minute < at - minutesBefore * 60) continue;
    const members = fields.map((field, i) => {
      const known = values[i]?.indexOf(cell(field)) ?? -1;
      return known >= 0 ? known : (values[i]?.push(cell(field)) ?? 1) - 1;
    });
    const leaf = leaves.get(members.join()) ?? { members, now: [0, 0], before: [0, 0] };
    leaves.set(members.join(), leaf);
    const counts = minute === at ? leaf.now : leaf.before;
    counts[0] += Number(cell('cnt'));
    counts[1] += Number(cell('value'));
  }
  const all = [...leaves.values()];
  const column = (of: 'now' | 'before', i: 0 | 1) => Float64Array.from(all, (leaf) => leaf[of][i]);
  return {
    leaves: {
      // The last member of each is for those with few events: there is none.
      sizes: values.map(({ length }) => length + 1),
      members: fields.map((_, i) => Uint32Array.from(all, ({ members }) => members[i] ?? 0)),
      events: column('now', 0),
      errors: column('now', 1),
    },
    before: { events: column('before', 0), errors: column('before', 1) },
    causes: cause.split(/\}\s*,\s*\{/).map((one) =>
      [...one.matchAll(/['"]?(\w+)['"]?\s*:\s*['"]?([^,}'"\]]+)/g)]
        .map(([, field, value = '']) => `${field}=${value.trim()}`)
        .sort()
        .join('&'),
    ),
    wordsOf: (dimensions, leaf) =>
      dimensions
        .map((d) => `${fields[d]}=${values[d]?.[all[leaf]?.members[d] ?? 0]}`)
        .sort()
        .join('&'),
  };
}
