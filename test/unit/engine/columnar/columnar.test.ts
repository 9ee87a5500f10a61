import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { columnar } from '../../../../src/engine/columnar/columnar';
import { fusedParts } from '../../../../src/engine/columnar/fusedParts';
import { Pace } from '../../../../src/engine/columnar/pace';
import { Plain } from '../../../../src/engine/columnar/plain';
import { arrange } from '../../../../src/engine/star/arrange';
import { dayParts } from '../../../../src/measures/dayParts';
import { type PartId, partIds } from '../../../../src/model/query';
import { oddLog, randomQuery } from '../../../support/randomLog';

const options = { files: ['a.jsonl'], timeZone: 'UTC', window: 'rolling30' } as const;
const ofCalendar = (part: PartId): boolean => dayParts[part]?.counts === 'days';

describe('the columnar engine', () => {
  it('asks the plain kernels for what no fused pass counts and for nothing else, and gives their numbers of the rest too', async () => {
    const paths = { fused: new Set<PartId>(), plain: new Set<PartId>() };
    for (let seed = 1; seed <= 60; seed++) {
      const events = arrange(oddLog(seed).columns, options);
      const query = randomQuery(seed, events.dimensions, events.calendar.firstDay, events.calendar.days);
      const counted = partIds.filter((part) => !ofCalendar(part));
      const wanted = await new Plain(events).count(query, counted, new Pace());
      const plain = mock.method(Plain.prototype, 'count');
      const engine = columnar(events);
      const { parts } = await engine.run(query);
      engine.close();
      plain.mock.restore();
      const fused = fusedParts(query);
      const others = counted.filter((part) => !fused.includes(part));
      const asked = plain.mock.calls.map((call) => call.arguments[1]);
      assert.deepEqual(asked, others.length > 0 ? [others] : [], JSON.stringify(query));
      for (const part of counted) assert.deepEqual(parts[part], wanted[part], `${part} of ${JSON.stringify(query)}`);
      for (const part of fused) paths.fused.add(part);
      for (const part of others) paths.plain.add(part);
    }
    assert.deepEqual([...paths.plain].sort(), partIds.filter((part) => !ofCalendar(part)).sort());
    const lifecycle = ['new_users', 'retained_users', 'resurrected_users', 'dormant_users'];
    assert.deepEqual([...paths.fused].sort(), [...paths.plain].filter((part) => !lifecycle.includes(part)).sort());
  });

  it('remembers an answer: who asks again within a refresh or after it costs no pass', async () => {
    const events = arrange(oddLog(3).columns, options);
    const plain = mock.method(Plain.prototype, 'count');
    const engine = columnar(events);
    const query = { parts: ['new_users'], by: [], clauses: [] } as const;
    const [first, second] = await engine.runAll([query, { ...query }]);
    assert.equal(first, second);
    assert.equal(await engine.run(query), first);
    assert.equal(plain.mock.callCount(), 1);
    engine.close();
    plain.mock.restore();
  });
});
