import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dimensionOf, logFolder } from '../logFolder';

const { read } = logFolder();
const agents = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_3 like Mac OS X) Version/17.3 Mobile Safari/604.1',
  'curl/8.5.0',
];
const line = (i: number): string => {
  const user = i % 20 === 0 ? 'ada' : '-';
  const second = String(i % 60).padStart(2, '0');
  return `10.0.0.${i % 7} - ${user} [11/Mar/2024:07:15:${second} +0100] "GET /users/${i}/cart?n=${i} HTTP/1.1" ${i % 10 === 0 ? 500 : 200} 12 "-" "${agents[i % 2]}"`;
};

describe('fields made of those of web logs', () => {
  it('are dimensions beside those that the log has: device, system, browser, paths without ids', async () => {
    const reading = await read('access.log', Array.from({ length: 200 }, (_, i) => line(i)).join('\n'));
    const { roles, fields } = reading.inference;
    assert.deepEqual(roles.user, ['client', 'user_agent']);
    assert.deepEqual(dimensionOf(reading, 'device').slice(0, 2), ['Mobile', 'Bot']);
    assert.deepEqual(dimensionOf(reading, 'os').slice(0, 2), ['iOS', 'Other']);
    assert.ok(!roles.dimensions.includes('path'));
    const folded = fields.find(({ field }) => field === 'path_folded');
    assert.deepEqual([folded?.distinct, folded?.examples], [1, ['/users/:id/cart']]);
    assert.match(folded?.reason ?? '', /^path with :id for each number/);
    assert.match(fields.find(({ field }) => field === 'client')?.reason ?? '', /^user is in 10 of 200 .* last resort/);
    assert.equal(
      reading.columns.outcome?.reduce((sum, error) => sum + error, 0),
      20,
    );
  });
});
