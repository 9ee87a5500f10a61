import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Pace } from '../../../../src/engine/columnar/pace';
import { type Packed, pack } from '../../../../src/engine/columnar/packed';
import { passingOver } from '../../../../src/engine/columnar/shared/passing';
import { arrange } from '../../../../src/engine/star/arrange';
import { columnsOf } from '../../../support/columnsOf';
import { randomFields, randomLog } from '../../../support/randomLog';

const options = { files: ['a.jsonl'], timeZone: 'UTC', window: 'rolling30' } as const;
const passing = ({ starts }: Packed) => passingOver(starts, new Pace(), null);

/** A log of users of one plan each, the plan of user k being k modulo so many. */
async function packedPlans(plans: number) {
  const records = Array.from({ length: 4 * plans }, (_, i) => ({
    ms: Date.UTC(2025, 0, 1) + i * 3_600_000,
    user: `u${String(i % plans).padStart(3, '0')}`,
    error: false,
    fields: { plan: `p${i % plans}` },
  }));
  const events = arrange(columnsOf(records, ['plan']), options);
  const packed = await pack(events);
  const [block] = packed.blocks;
  assert.ok(block);
  return { events, packed, block };
}

describe('users of whom a filter keeps nothing', () => {
  it('are those without an event of a kept member, in random logs and for any member', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const events = arrange(columnsOf(randomLog(seed), randomFields), options);
      const packed = await pack(events, seed % 2 ? 2 ** 15 : 4);
      const { blocks, userMembers } = packed;
      for (const { name, codes, members } of events.dimensions) {
        const block = blocks.find((one) => one.members.has(name))!;
        for (const member of members.keys()) {
          const place = Int32Array.from(block.members.get(name)!, (of) => (of === member ? 0 : -1));
          const kept = await userMembers.keptOf(block, place, [name], passing(packed));
          const having = new Set(Array.from(events.user).filter((_, row) => codes[row] === member));
          if (kept === null) assert.equal(members.length, 1);
          else
            assert.deepEqual(
              [...kept.keys()].filter((user) => kept[user] === 1),
              [...having].sort((a, b) => a - b),
            );
        }
      }
    }
  });

  it('are not known where all is kept, or a filter is on no dimension of the block', async () => {
    const { packed, block } = await packedPlans(3);
    const all = new Int32Array(block.tuples);
    assert.equal(await packed.userMembers.keptOf(block, all, ['plan'], passing(packed)), null);
    assert.equal(await packed.userMembers.keptOf(block, all.fill(-1), ['colour'], passing(packed)), null);
    assert.deepEqual([...(await packed.userMembers.keptOf(block, all, ['plan'], passing(packed)))!], [0, 0, 0, 0]);
  });

  it('may be among those looked at where members are more than bits, but none is left out', async () => {
    const { events, packed, block } = await packedPlans(100);
    const plan = events.dimensions[0]!.members.indexOf('p7');
    const place = Int32Array.from(block.members.get('plan')!, (of) => (of === plan ? 0 : -1));
    const kept = (await packed.userMembers.keptOf(block, place, ['plan'], passing(packed)))!;
    assert.equal(kept[1 + events.userNames.indexOf('u007')], 1);
    assert.ok(kept.reduce((sum, one) => sum + one, 0) <= 4);
  });
});
