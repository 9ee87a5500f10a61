import { plural } from '../model/plural';
import { dialectIds, type SampleRequest, type ScenarioChoice, severities, sizes } from '../model/sampleRequest';
import { generateFile } from '../sample/generateFile';
import { scenarios } from '../sample/scenario/catalogue';
import { type Arguments, oneOf, wholeNumber } from './arguments';
import { newFile } from './newFile';
import { truthJson } from './truthJson';
import { UsageError } from './usage';

/** Writes a sample log; says what is behind that of a scenario. @throws UsageError */
export async function generateSample(given: Arguments, note: (text: string) => void): Promise<unknown> {
  const file = newFile(given, 'FILE');
  const lone = (['severity', 'size', 'dialect'] as const).find((name) => given[name] !== undefined);
  if (lone && given.scenario === undefined)
    throw new UsageError(`--${lone} is of a scenario: name it by --scenario ID`);
  const numbers = { rows: given.rows, users: given.users, days: given.days, seed: given.seed };
  const set = Object.entries(numbers).flatMap(([name, value]) => {
    const number = wholeNumber(`--${name}`, value);
    return number === undefined ? [] : [[name, number]];
  });
  const extension = /\.(csv|tsv)$/i.exec(file)?.[1]?.toLowerCase();
  const request: SampleRequest = {
    preset: oneOf('--preset', given.preset ?? 'case-study', ['case-study', 'small']),
    format: oneOf('--format', given.format ?? extension ?? 'jsonl', ['jsonl', 'csv', 'tsv']),
    file,
    ...Object.fromEntries(set),
    ...(given.scenario === undefined ? {} : { scenario: scenarioOf(given.scenario, given) }),
  };
  const made = await generateFile(request, (records) =>
    note(`writing ${file}: ${records} ${plural(records, 'record')}`),
  );
  return request.scenario ? { ...made, truth: truthJson(request.scenario) } : made;
}

/** A log of the catalogue: how large it is goes by its size alone. @throws UsageError */
function scenarioOf(id: string, { severity, size, dialect, seed, ...given }: Arguments): ScenarioChoice {
  const other = (['preset', 'rows', 'users', 'days'] as const).find((name) => given[name] !== undefined);
  if (other) throw new UsageError(`take --scenario or --${other}, not both; --size is how large a scenario is`);
  return {
    id: oneOf('--scenario', id, scenarioIds),
    severity: severities[Number(oneOf('--severity', severity ?? '2', severities.map(String))) - 1] ?? 2,
    size: oneOf('--size', size ?? 'small', sizes),
    seed: wholeNumber('--seed', seed) ?? 1,
    dialect: oneOf('--dialect', dialect ?? 'usual', dialectIds),
  };
}

const scenarioIds = scenarios.map(({ id }) => id);
