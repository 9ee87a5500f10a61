import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { grownBlocks } from '../../../../src/engine/columnar/grownBlocks';
import { pack, packedOf, packGrown } from '../../../../src/engine/columnar/packed';
import { arrange } from '../../../../src/engine/star/arrange';
import { GrowingStar } from '../../../../src/engine/star/growingStar';
import type { Events } from '../../../../src/model/events';
import { columnsOf, type TestRecord } from '../../../support/columnsOf';
import { randomFields, randomLog } from '../../../support/randomLog';

const options = { files: ['a'], timeZone: 'UTC', window: 'rolling30', grain: 'day' } as const;
const never = new Map<number, ReadonlySet<number>>();

const piece = (records: readonly TestRecord[], first: number, fields: readonly string[]) => {
  const columns = columnsOf(records, fields);
  return { ...columns, offset: columns.offset.map((offset) => offset + first * 100) };
};

/** A log that grows, packed with it, and checked after each growth. */
class Growth {
  readonly star: GrowingStar;

  constructor(
    records: readonly TestRecord[],
    private readonly fields: readonly string[],
  ) {
    const events = arrange(piece(records, 0, fields), options);
    this.star = new GrowingStar(events, { window: 'rolling30', localClock: false });
  }

  grow(records: readonly TestRecord[], first: number, takenBack = never): { before: Events; events: Events } {
    const before = this.star.events;
    const events = this.star.grow({ pieces: [piece(records, first, this.fields)], takenBack, files: ['a'] });
    return { before, events };
  }
}

type Packed = Awaited<ReturnType<typeof pack>>;

/** Every row has its members and its outcome, and every user its rows. */
function assertHolds({ blocks, starts }: Pick<Packed, 'blocks' | 'starts'>, events: Events): void {
  for (const { name, codes } of events.dimensions) {
    const { code, members, tuples } = blocks.find((block) => block.members.has(name))!;
    assert.equal(members.get(name)!.length, tuples);
    assert.deepEqual(
      Array.from(code, (c) => members.get(name)![c >> 1]),
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

const record = (user: string, path: string): TestRecord => ({ ms: 86_400_000, user, error: true, fields: { path } });

describe('the blocks of a log that grows', () => {
  it('hold what each row is after each growth, in random logs in one block or several, with rows taken back', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const records = randomLog(seed);
      const first = 1 + (seed % records.length);
      const growth = new Growth(records.slice(0, first), randomFields);
      let packed: Packed = await pack(growth.star.events, [2 ** 15, 4, 1][seed % 3]);
      for (let at = first; at < records.length; ) {
        const some = records.slice(at, at + 1 + ((seed * 7 + at) % 30));
        const takenBack = at % 2 ? new Map([[0, new Set([100 * (at - 1)])]]) : never;
        const { before, events } = growth.grow(some, at, takenBack);
        const blocks = grownBlocks(packed.blocks, before, events, growth.star.merge!)!;
        packed = { ...(await pack(events)), blocks };
        assertHolds(packed, events);
        at += some.length;
      }
    }
  });

  it('are packed by what was packed before, where it was, and afresh where not', async () => {
    const growth = new Growth([record('a', '/x'), record('b', '/y')], ['path']);
    const unknown = growth.grow([record('a', '/z')], 2);
    packGrown(unknown.before, unknown.events, growth.star.merge!);
    const [old] = (await packedOf(unknown.events)).blocks;
    const { before, events } = growth.grow([record('a', '/y'), record('c', '/new')], 3);
    packGrown(before, events, growth.star.merge!);
    const packed = await packedOf(events);
    assertHolds(packed, events);
    assert.deepEqual([old!.tuples, packed.blocks[0]!.tuples], [3, 4]);
    // Tuples are numbered by their first row where they are packed afresh: those of before kept their numbers here.
    const { members } = events.dimensions[0]!;
    const paths = Array.from(packed.blocks[0]!.members.get('path')!, (member) => members[member]);
    assert.deepEqual(paths, ['/x', '/z', '/y', '/new']);
  });

  it('are none where tuples have become too many for codes of 16 bits', async () => {
    const paths = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => record(`u${i % 9}`, `/${from + i}`));
    const growth = new Growth(paths(0, 2 ** 15 - 1), ['path']);
    const { blocks } = await pack(growth.star.events);
    const one = growth.grow(paths(2 ** 15 - 1, 1), 2 ** 15 - 1);
    const grown = grownBlocks(blocks, one.before, one.events, growth.star.merge!);
    assert.equal(grown?.[0]?.tuples, 2 ** 15);
    const two = growth.grow(paths(2 ** 15, 1), 2 ** 15);
    assert.equal(grownBlocks(grown!, two.before, two.events, growth.star.merge!), null);
  });
});
