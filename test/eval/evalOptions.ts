import { parseArgs } from 'node:util';
import { dialectIds, type ScenarioChoice, severities, sizes } from '../../src/model/sampleRequest';
import { scenarioOf, scenarios } from '../../src/sample/scenario/catalogue';

const text = { type: 'string' } as const;

/** Seeds to look at while something is made, and those to report once it is. */
export const tuningSeeds = '0-4';

/**
 * The logs that the command line asks for: `S1 S2 --seeds 5-9 --severity 2,3 --size small --dialect other`; without
 * words all scenarios, of all severities, small and medium, of the seeds to tune by.
 * @throws RangeError naming what is wrong
 */
export function choicesOf(argv: readonly string[]): readonly ScenarioChoice[] {
  const { values, positionals } = parsed(argv);
  const ids = positionals.length > 0 ? positionals : scenarios.map(({ id }) => id);
  for (const id of ids) scenarioOf(id);
  const seeds = numbersOf('--seeds', values.seeds ?? tuningSeeds);
  const levels = listOf('--severity', values.severity ?? '1-4', severities, (word) => numbersOf('--severity', word));
  const extents = listOf('--size', values.size ?? 'small,medium', sizes, (word) => word.split(','));
  // Names that nothing was made by are those of the seeds that are reported.
  const dialects =
    values.dialect === undefined ? null : listOf('--dialect', values.dialect, dialectIds, (word) => word.split(','));
  const all = ids.flatMap((id) =>
    extents.flatMap((size) => levels.flatMap((severity) => seeds.map((seed) => ({ id, size, severity, seed })))),
  );
  return all.flatMap((choice) =>
    (dialects ?? [choice.seed < 5 ? ('usual' as const) : ('other' as const)]).map((dialect) => ({
      ...choice,
      dialect,
    })),
  );
}

/** Whether the confidences are to be calibrated by these cases, instead of reported. */
export const isCalibration = (argv: readonly string[]): boolean => parsed(argv).values.calibrate === true;

const parsed = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { seeds: text, severity: text, size: text, dialect: text, calibrate: { type: 'boolean' } },
  });

/** `0-4` or `1,3` as numbers. */
function numbersOf(name: string, word: string): readonly number[] {
  return word.split(',').flatMap((part) => {
    const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
    if (from === undefined) throw new RangeError(`${name} takes numbers such as 0-4 or 1,3, not "${word}"`);
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => Number(from) + i);
  });
}

function listOf<T>(
  name: string,
  word: string,
  known: readonly T[],
  parts: (word: string) => readonly unknown[],
): readonly T[] {
  return parts(word).map((part) => {
    const found = known.find((one) => one === part);
    if (found === undefined) throw new RangeError(`${name} takes ${known.join(', ')}, not "${part}"`);
    return found;
  });
}
