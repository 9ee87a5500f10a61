import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joint } from '../../../../src/engine/columnar/joint';
import { Pace } from '../../../../src/engine/columnar/pace';
import { pack, packedOf } from '../../../../src/engine/columnar/packed';
import { arrange } from '../../../../src/engine/star/arrange';
import { columnsOf } from '../../../support/columnsOf';
import { randomFields, randomLog } from '../../../support/randomLog';
import { randomSource } from '../../../support/randomSource';

const options = { files: ['a.jsonl'], timeZone: 'UTC', window: 'rolling30' } as const;

describe('packed facts', () => {
  it('hold the outcome and the member of each dimension of each row, in one of their blocks', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const events = arrange(columnsOf(randomLog(seed), randomFields), options);
      const most = [2 ** 15, 12, 4][seed % 3]!;
      const { blocks, starts } = await pack(events, most);
      for (const { name, codes, members } of events.dimensions) {
        const holding = blocks.filter((block) => block.members.has(name));
        assert.equal(holding.length, 1);
        const [{ code, tuples, members: of }] = holding as [(typeof blocks)[number]];
        assert.ok(tuples <= Math.max(most, members.length));
        assert.deepEqual(
          Array.from(code, (c) => of.get(name)![c >> 1]),
          Array.from(codes),
        );
        assert.deepEqual(
          Array.from(code, (c) => c & 1),
          Array.from(events.outcome),
        );
      }
      const users = Array.from(starts.subarray(0, -1), (start, u) => Array<number>(starts[u + 1]! - start).fill(u));
      assert.deepEqual(users.flat(), Array.from(events.user));
    }
  });

  it('are one block where the tuples are few, and are packed once for the same events', async () => {
    const events = arrange(columnsOf(randomLog(3), randomFields), options);
    assert.equal((await packedOf(events)).blocks.length, 1);
    assert.equal(packedOf(events), packedOf(events));
    assert.notEqual(packedOf({ ...events }), packedOf(events));
  });

  it('have a block without dimensions where the log has none', async () => {
    const events = arrange(columnsOf(randomLog(3), []), options);
    const { blocks } = await packedOf(events);
    assert.deepEqual(
      blocks.map(({ tuples, code }) => [tuples, Array.from(code)]),
      [[1, Array.from(events.outcome)]],
    );
  });
});

describe('joint tuples', () => {
  const random = randomSource(11);
  const rows = 20_000;
  const outcome = Uint8Array.from({ length: rows }, () => (random() < 0.5 ? 1 : 0));
  const first = Uint16Array.from({ length: rows }, () => Math.floor(random() * 5000));
  const columns = (second: (value: number) => number, size: number) => [
    { codes: first, shift: 0, size: 5000 } as const,
    { codes: Uint32Array.from(first, second), shift: 0, size } as const,
  ];

  for (const [size, how] of [
    [300, 'by a table'],
    [60_000, 'by hashing where keys are far apart'],
  ] as const) {
    it(`are told apart ${how}, and only those that occur are numbered`, async () => {
      const second = (value: number) => (value * 7919) % size;
      const found = await joint(columns(second, size), outcome, 2 ** 15, new Pace());
      assert.ok(found);
      assert.equal(found.tuples, new Set(first).size);
      const [a, b] = found.values;
      for (let i = 0; i < rows; i++) {
        const tuple: number = found.code[i]! >> 1;
        assert.deepEqual([a![tuple], b![tuple], found.code[i]! & 1], [first[i], second(first[i]!), outcome[i]]);
      }
    });
  }

  it('are none where there are more than allowed, or keys are beyond 31 bits', async () => {
    assert.equal(
      await joint(
        columns(() => 0, 300),
        outcome,
        100,
        new Pace(),
      ),
      null,
    );
    assert.equal(
      await joint(
        columns(() => 0, 2 ** 20),
        outcome,
        2 ** 15,
        new Pace(),
      ),
      null,
    );
  });
});
