import { type Steps, stretch } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import { grainMs } from '../../model/grain';
import { unitClock } from '../../model/timeZone';
import { median } from '../median';
import type { Artefact } from './artefact';

/** A stretch that lacks fewer events than this may be chance: events come in bursts of users. */
const fewestMissing = 40;
/** A day that lacks less than this share of its events can be compared with others. */
const bearable = 0.05;

export interface Gaps {
  readonly found: readonly Artefact[];
  /** 1 for each day that lacks too much. */
  readonly days: Uint8Array;
}

/**
 * Stretches without any record in hours (of short logs: shorter units) that usually have many: by the same hour of the
 * weeks around, so that nights and weekends are none. An outage that leaves records of its errors is none either.
 */
export function* gaps({ rows, time, calendar }: Events): Steps<Gaps> {
  const { grain, days } = calendar;
  const bin = grainMs[grain] / (grain === 'day' ? 24 : 6);
  // One offset for all: a clock that is set would leave an hour out.
  const offset = unitClock(calendar.timeZone, false, time[0] ?? 0)(time[0] ?? 0);
  const origin = calendar.firstDay * grainMs[grain];
  const counts = new Float64Array(Math.round((days * grainMs[grain]) / bin) + 1);
  let [first, last] = [counts.length, 0];
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    const at = Math.floor((time[row]! + offset - origin) / bin);
    if (!(at >= 0 && at < counts.length)) continue;
    counts[at]!++;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  const expected = grain === 'day' ? usualOf(counts, 24) : null;
  const perDay = new Float64Array(days);
  const had = new Float64Array(days);
  const ofDay = (at: number): number => Math.min(days - 1, Math.floor((at * bin) / grainMs[grain]));
  for (let at = first; at <= last; at++) had[ofDay(at)]! += counts[at]!;
  const typical = median(had.filter((count) => count > 0));
  const found: Artefact[] = [];
  for (let from = first; from < last; from++) {
    if (counts[from]! > 0) continue;
    let to = from;
    while (counts[to] === 0) to++;
    const usual = expected ? (at: number) => expected[at]! : edgesOf(counts, from, to);
    const { missing, begin, end } = lackOf(usual, from, to);
    // Where the hours next to it are empty as a rule, a day on which nobody works looks the same.
    const isSharp = usual(from) >= 3 && usual(to - 1) >= 3 && counts[from - 1]! > 0;
    const isEnough = isSharp || missing >= typical / 2;
    if (missing >= fewestMissing && isEnough && (expected !== null || to - from >= 3)) {
      for (let at = from; at < to; at++) perDay[ofDay(at)]! += usual(at);
      found.push({
        kind: 'gap',
        days: { from: ofDay(begin), to: ofDay(end - 1) + 1 },
        segment: null,
        users: [],
        share: missing / (rows + missing),
        sure: isSharp ? 0.95 : 0.6,
        whole: false,
      });
    }
    from = to;
  }
  const isLacking = Uint8Array.from(perDay, (lack, day) => Number(lack > bearable * (lack + had[day]!)));
  const share = isLacking.reduce((sum, one) => sum + one, 0) / Math.max(1, days);
  return { found: found.map((gap) => ({ ...gap, whole: share > 1 / 3 })), days: isLacking };
}

/** What is missing in an empty stretch, and where all but a twentieth of it lies: its ends are quiet hours, often. */
function lackOf(usual: (at: number) => number, from: number, to: number) {
  let missing = 0;
  for (let at = from; at < to; at++) missing += usual(at);
  let begin = from;
  for (let sum = usual(begin); begin < to - 1 && sum <= 0.025 * missing; sum += usual(begin)) begin++;
  let end = to;
  for (let sum = usual(end - 1); end > begin + 1 && sum <= 0.025 * missing; sum += usual(end - 1)) end--;
  return { missing, begin, end };
}

/**
 * What each bin has at least as a rule: the lower quartile of the same hour of the three weeks before and after it, or of
 * days in short logs. A median would take an hour for usual that only one side of a set clock, or of a holiday, has.
 */
function usualOf(counts: Float64Array, perDay: number): Float64Array {
  const step = counts.length >= 28 * perDay ? 7 * perDay : perDay;
  return counts.map((_, at) => {
    const others: number[] = [];
    for (let k = 1; others.length < 6 && k <= 6; k++) {
      if (at - k * step >= 0) others.push(counts[at - k * step]!);
      if (at + k * step < counts.length) others.push(counts[at + k * step]!);
    }
    // A single other week tells nothing.
    return others.length < 3 ? 0 : others.sort((a, b) => a - b)[others.length >> 2]!;
  });
}

/** Of logs without days that could be compared: as many as right before and right after. */
function edgesOf(counts: Float64Array, from: number, to: number): () => number {
  const least = Math.min(median(counts.subarray(Math.max(0, from - 12), from)), median(counts.subarray(to, to + 12)));
  return () => least;
}
