import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnar } from '../../../../src/engine/columnar/columnar';
import { fusedParts } from '../../../../src/engine/columnar/fusedParts';
import { Pace } from '../../../../src/engine/columnar/pace';
import { pack, packedOf } from '../../../../src/engine/columnar/packed';
import { Plain } from '../../../../src/engine/columnar/plain';
import { arrange } from '../../../../src/engine/star/arrange';
import type { Events } from '../../../../src/model/events';
import { partIds, type Query } from '../../../../src/model/query';
import { columnsOf, type TestRecord } from '../../../support/columnsOf';
import { randomFields, randomLog } from '../../../support/randomLog';
import { randomPanel } from '../../../support/randomPanel';
import { randomSource } from '../../../support/randomSource';

const options = { files: ['a.jsonl'], timeZone: 'UTC', window: 'rolling30' } as const;

/** Compares what is counted together with what the plain kernels count, query by query. */
async function assertPlain(events: Events, queries: readonly Query[], most: number | undefined): Promise<void> {
  const engine = columnar(events, (of) => pack(of, most));
  const tables = await engine.runAll(queries);
  engine.close();
  const plain = new Plain(events);
  for (const [q, query] of queries.entries()) {
    const parts = fusedParts(query);
    const wanted = await plain.count(query, parts, new Pace());
    assert.deepEqual(Object.keys(tables[q]!.parts), query.parts);
    for (const part of parts)
      assert.deepEqual(tables[q]!.parts[part], wanted[part], `${part} of ${JSON.stringify(query)}`);
  }
}

/** A log over three months in which each of so many paths comes in turn; what is left has the path "/". */
function logOfPaths(paths: number, turns: number): Events {
  const random = randomSource(7);
  const records = Array.from(
    { length: Math.ceil(1.1 * paths * turns) },
    (_, i): TestRecord => ({
      ms: Date.UTC(2025, 0, 1) + Math.floor(random() * 90 * 86_400_000),
      user: i % 50 === 0 ? null : `u${Math.floor(random() * 4000)}`,
      error: random() < 0.2,
      fields: {
        path: i < paths * turns ? `/${i % paths}` : '/',
        device: `d${Math.floor(random() * 4)}`,
        tier: `t${Math.floor(random() * 3)}`,
      },
    }),
  );
  return arrange(columnsOf(records, ['path', 'device', 'tier']), options);
}

describe('what is counted together', () => {
  it('is what the plain kernels count, on 500 random logs in one block or several', async () => {
    for (let seed = 1; seed <= 500; seed++) {
      const events = arrange(columnsOf(randomLog(seed + 5000), randomFields), options);
      const queries = randomPanel(seed, events.dimensions, events.calendar);
      await assertPlain(events, queries, [undefined, 8, 1][seed % 3]);
    }
  });

  it('is what the plain kernels count where a dimension of 70,000 members has a block of its own', async () => {
    const events = logOfPaths(70_000, 1);
    const { blocks } = await packedOf(events);
    assert.deepEqual(
      blocks.map(({ members }) => [...members.keys()]),
      [['tier', 'device'], ['path']],
    );
    assert.ok(events.dimensions[0]!.members.length > 2 ** 16);
    const path = { kind: 'dimension', name: 'path' } as const;
    const byTier = { kind: 'dimension', name: 'tier' } as const;
    const onPath = { source: 'a', kind: 'points', dimensions: ['path'], keys: [['/'], ['/3']] } as const;
    const onBoth = { source: 'b', kind: 'points', dimensions: ['path', 'tier'], keys: [['/', 't1']] } as const;
    const onDevice = { source: 'c', kind: 'points', dimensions: ['device'], keys: [['d2']] } as const;
    const period = { source: 'p', kind: 'period', from: events.calendar.firstDay + 9, to: 25_000 } as const;
    const axes = [
      [],
      [{ kind: 'day' }],
      [path],
      [{ ...path, top: 25 }],
      [byTier],
      [{ ...path, top: 9 }, byTier],
    ] as const;
    const clauses = [[], [onPath], [onDevice, period], [onPath, onDevice], [onBoth], [onBoth, period]];
    const queries = axes.flatMap((by) => clauses.map((some) => ({ parts: partIds, by, clauses: some })));
    await assertPlain(events, queries, undefined);
  });

  it('is what the plain kernels count where groups are more than a pass has bits for', async () => {
    const events = logOfPaths(100, 80);
    assert.equal((await packedOf(events)).blocks.length, 1);
    const axes = ['path', 'tier', 'device'].map((name) => ({ kind: 'dimension', name }) as const);
    const onTier = { source: 'a', kind: 'points', dimensions: ['tier'], keys: [['t1']] } as const;
    const queries = [1, 2, 3].flatMap((count) =>
      [[], [onTier]].map((clauses): Query => ({ parts: partIds, by: axes.slice(0, count), clauses })),
    );
    await assertPlain(events, queries, undefined);
  });
});
