import * as l10n from '@vscode/l10n';
import type { ErrorChoice } from '../../model/errorChoice';
import type { RoleOverrides } from '../../model/roles';
import type { FormatScore } from '../../model/source';
import type { FieldPlan } from '../columns/fieldPlan';
import type { DerivedField } from '../derive/derivedField';
import { deriveFields } from '../derive/deriveFields';
import { readsAs } from '../detection/betterFormat';
import { ReadError } from '../readError';
import { type FieldProfile, share } from './fieldProfile';
import { inferTime, standIns, timeReason } from './inferTime';
import { inferUser, type UserGuess } from './inferUser';
import { rankOf } from './nameTokens';

/** What the sample decides: the rest waits until the whole log is read. */
export interface RoleGuess {
  /** `null` where no field reads as a time. */
  readonly time: string | null;
  /** The field of the time and those that stand in for it in records that lack it. */
  readonly times: readonly string[];
  readonly timeReason: string;
  readonly user: UserGuess | null;
  readonly messages: ReadonlySet<string>;
}

/** The same where there is a time. */
export interface RolePlan extends RoleGuess {
  readonly time: string;
  readonly derived: readonly DerivedField[];
}

/** What messages say of a log. */
export interface PlannedLog {
  readonly log: string;
  /** The format that fits it better than the one that was forced on it. */
  readonly better?: FormatScore | null;
  /** What is said of it where its format reads nothing of it. */
  readonly nothing?: string;
  /** Whether a person has described lines by a pattern already. */
  readonly hasPatterns?: boolean;
}

export const setByYou = l10n.t('set by you');

const messageNames = new Map(
  [
    'message',
    'msg',
    'logmessage',
    'text',
    'body',
    'stack',
    'stacktrace',
    'exceptionstacktrace',
    'errormessage',
    'errorstack',
  ]
    .concat('short_message', 'full_message', 'shortmessage', 'fullmessage', 'error', 'textpayload')
    .map((name) => [name, 1]),
);

/**
 * Picks time, user and messages from a sample; overrides win.
 * @throws ReadError naming the log and its fields if none reads as a time, and the better format if there is one.
 */
export function planRoles(
  profiles: readonly FieldProfile[],
  overrides: RoleOverrides,
  {
    log,
    better = null,
    nothing = l10n.t('{0} holds no record that the format reads', log),
    hasPatterns = false,
  }: PlannedLog,
): RolePlan {
  const guess = guessRoles(profiles, overrides);
  const { time } = guess;
  if (time !== null) return { ...guess, time, derived: deriveFields(profiles, guess) };
  const isEmpty = profiles.every(({ records }) => records === 0);
  const lack = isEmpty ? nothing : l10n.t('{0} has no field that reads as a time', log);
  const refusal = (remedy: string, choices: readonly ErrorChoice[]): ReadError =>
    new ReadError(`${lack}; ${remedy}`, { choices });
  if (better) throw refusal(readsAs(better), isEmpty ? ['format'] : ['format', 'fields']);
  if (isEmpty)
    throw refusal(
      hasPatterns ? l10n.t('mend the pattern, or choose another format') : l10n.t('choose another format'),
      ['format'],
    );
  if (profiles.every(({ field }) => field === 'message' || field === 'level'))
    throw new ReadError(
      hasPatterns
        ? l10n.t(
            '{0} is text without lines that begin with a date and a time; none of your patterns matches them: mend one, or choose another file',
            log,
          )
        : l10n.t(
            '{0} is text without lines that begin with a date and a time; describe its lines by a pattern (--pattern, or the setting logHealth.formats), or choose another file',
            log,
          ),
      { choices: ['format', 'fields'] },
    );
  const known = fieldList(profiles.map((profile) => profile.field));
  throw refusal(l10n.t('choose one of {0}', known), ['fields']);
}

/** The same, with or without a time. */
export function guessRoles(profiles: readonly FieldProfile[], overrides: RoleOverrides): RoleGuess {
  const time = timeOf(profiles, overrides);
  const others = profiles.filter((profile) => profile.field !== time?.field);
  return {
    time: time?.field ?? null,
    times: time ? [time.field, ...standIns(profiles, time.field)] : [],
    timeReason: time?.reason ?? '',
    user: userOf(others, overrides),
    messages: new Set(others.filter(isMessage).map((profile) => profile.field)),
  };
}

/** The fields that have a role, and are not asked for another. */
export const takenFields = ({ times, user, messages }: RoleGuess): ReadonlySet<string> =>
  new Set([...times, ...usersOf(user), ...messages]);

/** The fields that tell users apart. */
const usersOf = (user: UserGuess | null): readonly string[] => (user ? [...user.fields, ...user.standIns] : []);

/** What the reading of the whole log has to know. */
export function fieldPlan(plan: RolePlan, overrides: RoleOverrides): FieldPlan {
  const { dimensions = [], outcome, outcomeStandIns = [] } = overrides;
  const set = [...dimensions, ...(outcome ? [outcome, ...outcomeStandIns].map(({ field }) => field) : [])];
  const sources = plan.derived.flatMap(({ from, writer }) => (writer ? [] : [from]));
  const keep = new Set([...usersOf(plan.user), ...set, ...sources]);
  const skip = new Map(
    [...plan.messages].filter((field) => !keep.has(field)).map((field) => [field, l10n.t('the message')]),
  );
  return { times: plan.times, keep, skip, derived: plan.derived };
}

/** The names of fields for a message, the first thirty. */
export const fieldList = (fields: readonly string[]): string =>
  fields.length > 30
    ? l10n.t('{0} and {1} more', fields.slice(0, 30).join(', '), fields.length - 30)
    : fields.join(', ');

function timeOf(
  profiles: readonly FieldProfile[],
  { time, dayFirst }: RoleOverrides,
): { field: string; reason: string } | null {
  if (time !== undefined) return { field: time, reason: setByYou };
  const found = inferTime(profiles);
  return found && { field: found.field, reason: timeReason(found, dayFirst) };
}

function userOf(profiles: readonly FieldProfile[], { user, userStandIns = [] }: RoleOverrides): UserGuess | null {
  if (user === undefined) return inferUser(profiles);
  return user === null ? null : { fields: [user], standIns: userStandIns, kind: 'user', reason: setByYou };
}

/** structlog's `event`, and `@m` and `@mt` of Serilog's compact form: messages where they are sentences. */
const sentenceNames = new Map(['event', 'm', 'mt'].map((name) => [name, 1]));
const isSentence = (value: string): boolean => /\s\S+\s/.test(value);

/** A message goes by its name, and is not a word of a few. */
const isMessage = (profile: FieldProfile): boolean =>
  rankOf(profile.field, messageNames) > 0
    ? profile.values.size > 20 || [...profile.values.keys()].some(isSentence)
    : rankOf(profile.field, sentenceNames) > 0 && share(profile, isSentence) > 0.3;
