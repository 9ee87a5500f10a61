import type { Calendar } from '../../src/model/calendar';
import type { Dimension } from '../../src/model/events';
import { type Axis, partIds, type Query } from '../../src/model/query';
import { type Clause, dimensionSource, seenBy } from '../../src/model/selection';
import { pickIndex, pickOne, randomSource } from './randomSource';

/** The queries of a random panel of twelve views under one selection, of which each ignores what is on its own dimensions. */
export function randomPanel(
  seed: number,
  dimensions: readonly Dimension[],
  { firstDay, days }: Pick<Calendar, 'firstDay' | 'days'>,
): readonly Query[] {
  const random = randomSource(seed);
  const clauses: Clause[] = [];
  for (const { name, members } of dimensions) {
    if (random() < 0.5) continue;
    const keys = Array.from({ length: 1 + pickIndex(random, 2) }, () => [members[pickIndex(random, members.length)]!]);
    clauses.push({ source: dimensionSource(name), kind: 'points', dimensions: [name], keys });
  }
  if (random() < 0.3 && dimensions.length > 1) {
    const pair = [...dimensions].sort(() => random() - 0.5).slice(0, 2);
    const keys = Array.from({ length: 1 + pickIndex(random, 3) }, () =>
      pair.map(({ members }) => members[pickIndex(random, members.length)]!),
    );
    clauses.push({ source: 'matrix', kind: 'points', dimensions: pair.map(({ name }) => name), keys });
  }
  if (random() < 0.4) {
    const from = firstDay + pickIndex(random, days);
    clauses.push({ source: 'period', kind: 'period', from, to: from + 1 + pickIndex(random, days) });
  }
  return Array.from({ length: 12 }, (): Query => {
    const own = [...dimensions].sort(() => random() - 0.5).slice(0, pickIndex(random, 3));
    const by: Axis[] = own.map(({ name }) => ({
      kind: 'dimension',
      name,
      ...(random() < 0.3 ? { top: 1 + pickIndex(random, 3) } : {}),
    }));
    if (random() < 0.25) by.push({ kind: 'day' });
    const seen =
      random() < 0.2
        ? []
        : seenBy(
            { rev: 1, clauses },
            own.map(({ name }) => name),
          );
    const parts = random() < 0.5 ? partIds : partIds.filter(() => random() < 0.5);
    return { parts: parts.length > 0 ? parts : [pickOne(random, partIds)], by, clauses: seen };
  });
}
