import type { SampleFormat } from '../../model/sampleRequest';
import { codePlace, userName } from './scenarioColumns';
import type { ScenarioLog } from './scenarioLog';
import { traits } from './trait';

const linesAChunk = 8192;

/** The log as text, in order of time: chunks, and the records up to the end of each. */
export function* scenarioLines(
  { rows, dialect }: ScenarioLog,
  format: SampleFormat,
): Generator<{ chunk: Buffer; records: number }> {
  const { time, user, outcome, code, fields } = dialect;
  const names = [time, user, ...traits.map((trait) => fields[trait]), outcome.field, code];
  const codes = [...dialect.serviceCodes, ...dialect.userCodes];
  const order = Uint32Array.from({ length: rows.length }, (_, i) => i).sort(
    (a, b) => rows.time[a]! - rows.time[b]! || a - b,
  );
  let text = format === 'jsonl' ? '' : `${names.join(separators[format])}\n`;
  for (let i = 0; i < order.length; i++) {
    const row = rows.at(order[i]!);
    const members = traits.map(
      (trait) => dialect.members[trait][row[trait] - (trait === 'region' ? 1 : 0)]?.name ?? '',
    );
    const values = [
      dialect.epoch ? row.time : new Date(row.time).toISOString().replace('.000', ''),
      userName(row.person, dialect),
      ...members,
      row.code === 0 ? outcome.success : outcome.error,
      codes[codePlace(row.code, dialect)] ?? '',
    ];
    text += `${lineOf(names, values, format)}\n`;
    if ((i + 1) % linesAChunk > 0 && i + 1 < order.length) continue;
    yield { chunk: Buffer.from(text), records: i + 1 };
    text = '';
  }
}

const separators = { csv: ',', tsv: '\t' } as const;

/** No value of a dialect holds a separator or a quote. */
function lineOf(names: readonly string[], values: readonly (string | number)[], format: SampleFormat): string {
  if (format !== 'jsonl') return values.join(separators[format]);
  return JSON.stringify(Object.fromEntries(names.map((name, i) => [name, values[i] || undefined])));
}
