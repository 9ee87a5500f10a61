import { type Steps, stretch } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import { median } from '../median';
import type { Artefact } from './artefact';

const mostMembers = 300;
/** Members with a smaller share of events are never loud. */
const leastShare = 0.01;
const fewestMissing = 40;
const span = 14;

/**
 * Members of a dimension, or files, that are silent on some days while they are loud on all others and nobody else has
 * their events; and members that are loud from some day on and only add to the events of the others, as a source that is
 * recorded from then on. A version that another one takes over from is neither.
 */
export function* memberDays(events: Events): Steps<readonly Artefact[]> {
  const { rows, day, calendar, files, file } = events;
  const total = new Float64Array(calendar.days);
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    total[day[row]!]!++;
  }
  // Days that the log covers in part only tell nothing of who is silent.
  total.fill(0, 0, calendar.full.from).fill(0, calendar.full.to);
  const columns = events.dimensions.filter(({ members }) => members.length > 1 && members.length <= mostMembers);
  const all = files.length > 1 ? [...columns, { name: 'file', members: files, codes: file }] : columns;
  const found: Artefact[] = [];
  for (const { name, members, codes } of all) {
    const counts = new Float64Array(members.length * calendar.days);
    for (let row = 0; row < rows; row++) {
      if (row % stretch === 0) yield;
      counts[codes[row]! * calendar.days + day[row]!]!++;
    }
    for (const [member, key] of members.entries()) {
      const own = counts.subarray(member * calendar.days, (member + 1) * calendar.days);
      if (own.reduce((sum, count) => sum + count, 0) < leastShare * rows) continue;
      for (const artefact of [...silentDays(own, total), ...newSource(own, total)]) {
        found.push({ ...artefact, segment: { dimension: name, key } });
      }
    }
  }
  return withoutAliases(found);
}

/** Of dimensions whose members are silent on the same days the one with most events: the others are of the same source. */
function withoutAliases(found: readonly Artefact[]): readonly Artefact[] {
  const falling = [...found].sort((a, b) => b.share - a.share);
  const isAlias = (one: Artefact, other: Artefact): boolean =>
    other.kind === one.kind &&
    other.days?.from === one.days?.from &&
    other.days?.to === one.days?.to &&
    other.segment?.dimension !== one.segment?.dimension;
  return falling.filter((one, i) => !falling.slice(0, i).some((other) => isAlias(one, other)));
}

type Days = Omit<Artefact, 'segment'>;

function silentDays(own: Float64Array, total: Float64Array): readonly Days[] {
  const days = own.length;
  const rows = total.reduce((sum, count) => sum + count, 0);
  const found: Days[] = [];
  const isLoud = (from: number, to: number): boolean => {
    const part = [...own.subarray(Math.max(0, from), Math.min(days, to))].filter(
      (_, i) => total[Math.max(0, from) + i]! > 0,
    );
    return part.length > 0 && part.filter((count) => count > 0).length >= 0.8 * part.length;
  };
  let from = 1;
  while (from < days) {
    if (own[from]! > 0 || total[from] === 0) {
      from++;
      continue;
    }
    let to = from;
    while (to < days && own[to] === 0) to++;
    const usualOwn = (at: number): number => usualOf(own, at, from, to);
    let [missing, usual, had] = [0, 0, 0];
    for (let at = from; at < to; at++) {
      if (total[at] === 0) continue;
      missing += usualOwn(at);
      usual += usualOf(total, at, from, to);
      had += total[at]!;
    }
    const isMissed = had <= usual - missing / 2;
    const isBack = to < days && isLoud(to, to + span / 2);
    if (missing >= fewestMissing && isMissed && isLoud(from - span, from) && (isBack || to === days)) {
      found.push({
        kind: 'silent member',
        days: { from, to },
        users: [],
        share: missing / (rows + missing),
        sure: isBack ? 0.9 : 0.6,
        whole: false,
      });
    }
    from = to;
  }
  return found;
}

/** What is usual of a day: the same weekday of the weeks before, and after where it is back. */
function usualOf(values: Float64Array, at: number, from: number, to: number): number {
  const others: number[] = [];
  for (let day = at % 7; day < values.length; day += 7) {
    const isNear = day >= from - 3 * 7 && day < to + 3 * 7;
    if (isNear && (day < from || day >= to)) others.push(values[day]!);
  }
  return others.length < 2 ? 0 : median(others);
}

function newSource(own: Float64Array, total: Float64Array): readonly Days[] {
  const days = own.length;
  const rows = total.reduce((sum, count) => sum + count, 0);
  const from = own.findIndex((count) => count > 0);
  if (from < span || from + span > days) return [];
  const sums = (values: Float64Array, since: number): number =>
    values.subarray(since, since + span).reduce((sum, count) => sum + count, 0);
  const volume = sums(own, from);
  const [before, after] = [sums(total, from - span), sums(total, from)];
  const isLoudAtOnce = own[from + 1]! >= 0.5 * median(own.subarray(from + 1, from + 1 + span));
  const isAdded = after - before >= 0.7 * volume;
  if (volume < 0.1 * after || volume < fewestMissing || !isLoudAtOnce || !isAdded) return [];
  const share = own.reduce((sum, count) => sum + count, 0) / rows;
  return [{ kind: 'new member', days: { from, to: days }, users: [], share, sure: 0.5, whole: false }];
}
