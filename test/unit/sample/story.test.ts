import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Line } from './naiveFigures';
import { parsedLines, sampleBytes } from './sampleText';

const onset = '2025-09-22';
let lines: Line[] = [];
before(async () => {
  lines = [...parsedLines(await sampleBytes({ preset: 'case-study', rows: 300_000, format: 'jsonl' }))];
});

const isHot = (line: Line): boolean => line.device === 'Tablet' && line.subscription === 'Enterprise';
const rate = (some: readonly Line[]): number => some.filter(({ status }) => status === 'error').length / some.length;
const between = (from: string, to: string) => (line: Line) => line.timestamp >= from && line.timestamp < to;

test('errors on Enterprise tablets rise from about 12 % to about 31 % at the onset, and nowhere else', () => {
  const hot = lines.filter(isHot);
  const rest = lines.filter((line) => !isHot(line));
  assert.ok(Math.abs(rate(hot.filter(between('2025', onset))) - 0.117) < 0.015);
  assert.ok(Math.abs(rate(hot.filter(between('2025-09-27', '2026'))) - 0.312) < 0.03);
  const change = rate(rest.filter(between(onset, '2025-11-03'))) - rate(rest.filter(between('2025', onset)));
  assert.ok(Math.abs(change) < 0.006, `the rest changes by ${change}`);
});

test('after the onset Enterprise tablets lose days of use that the rest keeps', () => {
  const userDays = (from: string, to: string, hot: boolean): number =>
    new Set(
      lines
        .filter((line) => isHot(line) === hot && between(from, to)(line))
        .map(({ user_id, timestamp }) => user_id + timestamp.slice(0, 10)),
    ).size;
  const kept = (hot: boolean): number =>
    userDays('2025-10-20', '2025-12-15', hot) / userDays('2025-07-21', '2025-09-15', hot);
  assert.ok(kept(true) < 0.94, `Enterprise tablets keep ${kept(true)}`);
  assert.ok(kept(false) > 0.95, `the rest keeps ${kept(false)}`);
});

test('people mostly use one device but many use several, and some change their subscription', () => {
  const seen = new Map<string, { devices: Map<string, number>; subscriptions: Set<string>; regions: Set<string> }>();
  for (const { user_id, device, subscription, region } of lines) {
    const user = seen.get(user_id) ?? { devices: new Map(), subscriptions: new Set(), regions: new Set() };
    user.devices.set(device, (user.devices.get(device) ?? 0) + 1);
    user.subscriptions.add(subscription);
    user.regions.add(region);
    seen.set(user_id, user);
  }
  const users = [...seen.values()];
  const mostUsed = users.reduce((sum, { devices }) => sum + Math.max(...devices.values()), 0) / lines.length;
  assert.ok(mostUsed > 0.8 && mostUsed < 0.95, `${mostUsed} of logins are on the user's usual device`);
  assert.ok(users.filter(({ devices }) => devices.size > 1).length > users.length / 2);
  assert.ok(users.some(({ subscriptions }) => subscriptions.size > 1));
  assert.ok(users.every(({ regions }) => regions.size === 1));
});

test('weekends are quieter than weekdays, and each region is busy in its own daytime', () => {
  const weekday = (line: Line): number => new Date(line.timestamp).getUTCDay();
  const weekend = lines.filter((line) => weekday(line) % 6 === 0).length / 2;
  assert.ok(weekend < 0.85 * ((lines.length - 2 * weekend) / 5));
  const busiest = (region: string): number => {
    const hours = new Array<number>(24).fill(0);
    for (const line of lines) {
      const hour = Number(line.timestamp.slice(11, 13));
      if (line.region === region) hours[hour] = (hours[hour] ?? 0) + 1;
    }
    return hours.indexOf(Math.max(...hours));
  };
  assert.deepEqual(['North America', 'Europe', 'Asia Pacific'].map(busiest), [15, 8, 1]);
});
