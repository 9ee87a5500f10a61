import { random } from '../../model/random';
import { dayMs } from '../../model/timeZone';
import { purposes } from './purposes';
import { type Row, Rows } from './rows';
import { isWithin } from './trait';
import { firstDay } from './visits';
import type { Fault, World } from './world';

/** Numbers of those who are no people, or whose names are new. */
export const noPeople = 4_000_000;
const botAttemptsADay = 240;

/** The log as it was written, after what was wrong with the writing. */
export function withFaults(rows: Rows, world: World, seed: number): Rows {
  return world.faults.reduce((before, fault) => written(before, fault, world, seed), rows);
}

function written(rows: Rows, fault: Fault, world: World, seed: number): Rows {
  const made = new Rows();
  for (let i = 0; i < rows.length; i++) for (const row of rowsFor(rows.at(i), fault)) made.push(row);
  if (fault.kind === 'bots') addBots(made, fault, world, seed);
  return made;
}

function rowsFor(row: Row, fault: Fault): readonly Row[] {
  const day = Math.floor(row.time / dayMs) - firstDay;
  const within = day >= fault.from && ('to' in fault ? day < fault.to : true);
  if (!within) return [row];
  switch (fault.kind) {
    case 'gap':
      return isWithin(fault.where, { ...row, region: row.region - 1 }) ? [] : [row];
    case 'twice':
      return [row, row];
    case 'renamed':
      return [{ ...row, person: row.person + noPeople }];
    case 'shifted':
      return [{ ...row, time: row.time + fault.hours * 3_600_000 }];
    case 'bots':
      return [row];
  }
}

/** A few that try all day long, in equal steps, until they have that share of all events since they came. */
function addBots(rows: Rows, { from, share }: Fault & { kind: 'bots' }, { days }: World, seed: number): void {
  const draw = random(seed, purposes.bots);
  let people = 0;
  const begin = (firstDay + from) * dayMs;
  for (let i = 0; i < rows.length; i++) if (rows.time[i]! >= begin) people++;
  const attempts = ((share / (1 - share)) * people) / (days - from);
  const bots = Math.max(1, Math.round(attempts / botAttemptsADay));
  const step = (bots * dayMs) / attempts;
  const end = (firstDay + days) * dayMs;
  const pattern = rows.at(0);
  for (let bot = 0; bot < bots; bot++) {
    const name = noPeople + bot;
    for (let time = begin + 1000 * bot; time < end; time += step) {
      const code = draw() < 0.7 ? 100 : 0;
      rows.push({ ...pattern, person: name, time: Math.floor(time / 1000) * 1000, code });
    }
  }
}
