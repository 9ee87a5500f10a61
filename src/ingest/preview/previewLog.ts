import type { Preview, PreviewRequest } from '../../model/preview';
import type { OutcomeRule, RoleOverrides } from '../../model/roles';
import { FieldNames } from '../bytes/fieldNames';
import { EventStore } from '../columns/eventStore';
import { foundFormats } from '../detection/foundFormats';
import { patternFormats } from '../formats/pattern/patternFormat';
import { ReadError } from '../readError';
import { finishReading, type Reading } from '../reading/finishReading';
import { describeSample } from '../roles/describeSample';
import { fieldPlan, planRoles, type RolePlan } from '../roles/planRoles';
import { type LookOptions, longestRecord, lookAtFile, sampleRecordsOf } from '../sampling/lookAtFile';
import { type LogLook, lookAtLog } from '../sampling/lookAtLog';
import { plannedLog } from '../sampling/plannedLog';
import { outcomeValues } from './outcomeValues';
import { previewEffect } from './previewEffect';
import { RecordPages } from './recordPages';

/**
 * What a log would be read as: its sample is read as the whole of a log is, so that the numbers are those of a log that
 * consists of the sample.
 * @throws ReadError if nothing can be sampled; the signal's reason. Roles that do not fit the log are told in the answer.
 */
export async function previewLog(request: PreviewRequest, signal: AbortSignal): Promise<Preview> {
  const { files, overrides, timeZone, patterns = [] } = request;
  const looking = { maxRecordBytes: longestRecord, signal, format: overrides.format, own: patternFormats(patterns) };
  const look = await lookAtLog(files, looking);
  const profiles = look.sample.profiles();
  const fields = new FieldNames();
  const plan = tried(() => planRoles(profiles, overrides, plannedLog(look, looking.own)));
  const store = plan instanceof ReadError ? null : new EventStore(fields, fieldPlan(plan, overrides));
  const pages = new RecordPages(fields, store, plan instanceof ReadError ? [] : plan.derived);
  await readAgain(look, looking, { fields, store, pages });
  const reading = store && !(plan instanceof ReadError) ? await read(plan, store) : null;
  const known = reading instanceof ReadError ? null : reading;
  const guesses = known?.inference.fields ?? describeSample(profiles);
  const problem = [plan, reading].find((each) => each instanceof ReadError);
  return {
    found: foundFormats(look.known),
    fields: guesses,
    roles: known?.inference.roles ?? null,
    effect: known && previewEffect(known, timeZone),
    problem: problem instanceof ReadError ? problem.message : null,
    outcome: outcomeValues(profiles, ruleOf(known, overrides) ?? guessed(guesses)),
    ...pages.inOrderOf(guesses.map(({ field }) => field)),
  };

  function read(plan: RolePlan, store: EventStore): Promise<Reading | ReadError> {
    const zoneSet = timeZone !== 'auto';
    // Lines are not told of a sample, and to count them would read the file.
    const parts = { look, plan, overrides, zoneSet, fields, store, lineOf: async () => 0 };
    return finishReading(parts, signal).catch((error: unknown) => refusal(error));
  }
}

/** Hands the records of the sample on once more, now that it is known what is asked of them. */
async function readAgain(
  { known }: LogLook,
  looking: Omit<LookOptions, 'records'>,
  { fields, store, pages }: { fields: FieldNames; store: EventStore | null; pages: RecordPages },
): Promise<void> {
  const options = { ...looking, records: sampleRecordsOf(known.length) };
  for (const [i, file] of known.entries()) {
    store?.beginFile(file.path);
    pages.beginFile(file, i, known.length);
    await lookAtFile(file, { fields, store: pages }, options);
  }
}

/** The rule by which values count as errors; of a field whose values do not tell, none does yet. */
function ruleOf(reading: Reading | null, { outcome }: RoleOverrides): OutcomeRule | null | undefined {
  if (reading) return reading.inference.roles.outcome;
  return outcome && { kind: 'values', field: outcome.field, errors: outcome.errors ?? [] };
}

function guessed(fields: Preview['fields']): OutcomeRule | null {
  const found = fields.find(({ use }) => use === 'outcome');
  return found ? { kind: 'values', field: found.field, errors: [] } : null;
}

function tried<T>(make: () => T): T | ReadError {
  try {
    return make();
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  throw error;
}
