import type { PartColumns } from './partColumns';
import type { Scan } from './scan';
import { type Steps, stretch } from './steps';

/**
 * New, retained, resurrected and dormant users of periods that follow each other. The days of a user come in order, so
 * that each period is compared with the one that the user was in before; places before the first period are negative.
 */
export function* countLifecycle({ events, kept, group, groups, periods }: Scan): Steps<PartColumns> {
  const { rows, day, user } = events;
  const { from: first, days, count, stride } = periods;
  const placeOf = Int32Array.from({ length: events.calendar.days }, (_, d) => Math.floor((d - first) / days));
  const fresh = new Float64Array(groups);
  const retained = new Float64Array(groups);
  const resurrected = new Float64Array(groups);
  const dormant = new Float64Array(groups);
  const lastUser = new Uint32Array(groups);
  const lastPlace = new Int32Array(groups);
  const leave = (g: number): void => {
    const next = lastPlace[g]! + 1;
    if (next >= 0 && next < count) dormant[g + next * stride]!++;
  };
  for (let from = 0; from < rows; from += stretch) {
    const to = Math.min(rows, from + stretch);
    for (let i = from; i < to; i++) {
      if (kept !== null && kept[i] === 0) continue;
      const u = user[i]!;
      const place = placeOf[day[i]!]!;
      if (u === 0 || place >= count) continue;
      const g = group === null ? 0 : group[i]!;
      const isFirst = lastUser[g] !== u;
      if (!isFirst && lastPlace[g] === place) continue;
      const isNext = !isFirst && lastPlace[g] === place - 1;
      if (lastUser[g] !== 0 && !isNext) leave(g);
      if (place >= 0) (isFirst ? fresh : isNext ? retained : resurrected)[g + place * stride]!++;
      lastUser[g] = u;
      lastPlace[g] = place;
    }
    yield;
  }
  for (let g = 0; g < groups; g++) if (lastUser[g] !== 0) leave(g);
  return { new_users: fresh, retained_users: retained, resurrected_users: resurrected, dormant_users: dormant };
}
