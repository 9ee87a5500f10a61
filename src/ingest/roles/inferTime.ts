import * as l10n from '@vscode/l10n';
import type { StampKind } from '../time/stamp';
import { StampReader } from '../time/stampReader';
import { stampWords } from '../time/stampWords';
import { counted, type FieldProfile, share } from './fieldProfile';
import { nameTokens } from './nameTokens';

/** What a word of a name says for or against the field as the time of the event. */
const words = new Map<string, number>(
  Object.entries({
    timestamp: 10,
    datetime: 9,
    time: 9,
    ts: 9,
    date: 8,
    epoch: 8,
    eventtime: 9,
    at: 6,
    when: 6,
    created: 1,
    event: 1,
    login: 1,
    start: 1,
    started: 1,
    day: 4,
    min: 3,
    minute: 3,
    hour: 3,
    instant: 4,
    t: 3,
    load: -3,
    end: -2,
    ended: -2,
    expires: -5,
    expiry: -5,
    expiration: -5,
    updated: -2,
    modified: -3,
    last: -3,
    first: -3,
    birth: -6,
    upload: -2,
    ingest: -2,
    ingested: -2,
    ingestion: -2,
    observed: -2,
    receive: -2,
    received: -2,
    monotonic: -8,
  }),
);

/** Numbers count as stamps only of these years: many a number is not a time. */
const numbersFrom = Date.UTC(2000, 0, 1);
const numbersTo = Date.UTC(2100, 0, 1);

/** How well a field can be the time of an event; 0 for not at all. */
function timeScore(profile: FieldProfile): number {
  const stamps = stampShare(profile);
  if (stamps.share < 0.5) return 0;
  const named = timeWords(profile.field);
  if (stamps.kind.startsWith('epoch') && named < 3) return 0;
  const nesting = 0.5 * (profile.field.split('.').length - 1);
  const coverage = profile.present / Math.max(1, profile.records);
  // A year that has to be guessed is the second choice, as where a container's time stands beside it.
  const guessed = stamps.kind === 'times without a year' ? 2 : 0;
  return Math.max(0.01, (5 + named - nesting - guessed) * stamps.share * coverage);
}

/** The field that best stands for the time of an event: the earlier of two that fit as well; `null` if none does. */
export function inferTime(profiles: readonly FieldProfile[]): FieldProfile | null {
  let best: FieldProfile | null = null;
  let most = 0;
  for (const profile of profiles) {
    const score = timeScore(profile);
    if (score > most) [best, most] = [profile, score];
  }
  return best;
}

/** A name that leaves no doubt. */
const surelyTime = 8;
const maybeTime = 3;

/**
 * Fields that hold the time in records without `time`, the best first: surely named as one is; less surely, if there are
 * enough records without `time` for all that have the field. Records of several formats in one log, or of programs
 * inside a container, name theirs differently.
 */
export function standIns(profiles: readonly FieldProfile[], time: string): readonly string[] {
  const main = profiles.find(({ field }) => field === time);
  if (!main || main.present === main.records) return [];
  const lacking = main.records - main.present;
  const named = ({ field, present }: FieldProfile): boolean =>
    timeWords(field) >= surelyTime || (timeWords(field) >= maybeTime && present <= lacking);
  return profiles
    .filter((profile) => profile !== main && named(profile) && timeScore(profile) > 0)
    .sort((a, b) => timeScore(b) - timeScore(a))
    .map(({ field }) => field);
}

/** Why a field was taken for the time. */
export function timeReason(profile: FieldProfile, dayFirst = false): string {
  const { share: stamps, kind: read } = stampShare(profile);
  const kind: StampKind = dayFirst && read === 'US dates' ? 'dates with the day first' : read;
  const { present, field } = profile;
  const values = valuesRead(present, stamps, stampWords[kind]);
  return timeWords(field) > 0 ? l10n.t('named {0} and {1}', field, values) : values;
}

function valuesRead(present: number, stamps: number, kind: string): string {
  if (present === 1) return l10n.t('the 1 sampled value reads as {0}', kind);
  if (stamps === 1) return l10n.t('all {0} sampled values read as {1}', counted(present), kind);
  return l10n.t('{0} % of the {1} sampled values read as {2}', Math.floor(stamps * 100), counted(present), kind);
}

/** Whether a field holds times, whatever role it has. */
export const holdsTimes = (profile: FieldProfile): boolean => {
  const { share: stamps, kind } = stampShare(profile);
  return stamps > 0.95 && (!kind.startsWith('epoch') || timeWords(profile.field) >= 3);
};

function timeWords(field: string): number {
  const last = nameTokens(field.split('.').at(-1) ?? '');
  const tokens = last.some((token) => (words.get(token) ?? 0) >= 3) ? last : nameTokens(field);
  const values = tokens.map((token) => words.get(token) ?? 0);
  const best = Math.max(0, ...values);
  const rest = values.reduce((sum, value) => sum + (value < 3 ? value : 0), 0);
  // A bare "timestamp" is surer than one of something.
  return best < 3 ? 0 : best + rest - (tokens.length > 1 ? 1 : 0);
}

interface Stamps {
  /** The share of the values that are stamps. */
  readonly share: number;
  /** Of the last one. */
  readonly kind: StampKind;
}

/** Asked for several times of each field, and each takes as long as reading its values. */
const known = new WeakMap<FieldProfile, Stamps>();

function stampShare(profile: FieldProfile): Stamps {
  const found = known.get(profile) ?? readStamps(profile);
  known.set(profile, found);
  return found;
}

function readStamps(profile: FieldProfile): Stamps {
  const stamps = new StampReader();
  let kind: StampKind = 'ISO times';
  const part = share(profile, (value) => {
    const ms = stamps.readText(value);
    if (Number.isNaN(ms)) return false;
    if (stamps.kind.startsWith('epoch') && (ms < numbersFrom || ms >= numbersTo)) return false;
    // Their order is told by the whole log, not by a sample.
    kind = stamps.isSlashed ? 'dates such as 3/4/2025' : stamps.kind;
    return true;
  });
  return { share: part, kind };
}
