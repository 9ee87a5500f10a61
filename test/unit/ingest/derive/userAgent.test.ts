import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { userAgent } from '../../../../src/ingest/derive/userAgent';
import { guessRoles } from '../../../../src/ingest/roles/planRoles';
import { profile } from '../roles/profile';

const agents = profile('cs(User-Agent)', [
  'Mozilla/5.0 (X11; Linux x86_64; rv:122.0) Gecko Firefox/122.0',
  'curl/8.5.0',
]);
const made = (...fields: readonly string[]): readonly string[] => {
  const profiles = [agents, ...fields.map((field) => profile(field, ['a', 'b']))];
  return userAgent(profiles, guessRoles(profiles, {})).map(({ name }) => name);
};

describe('userAgent', () => {
  it('makes device, system and browser of user agents, each value for its own', () => {
    const [device, os] = userAgent([agents], guessRoles([agents], {}));
    assert.deepEqual(
      [device?.from, device?.reason],
      ['cs(User-Agent)', 'the kind of device that cs(User-Agent) names'],
    );
    assert.deepEqual(device?.settle?.([...agents.values.keys()]), ['Desktop', 'Bot']);
    assert.deepEqual(os?.settle?.([...agents.values.keys()]), ['Linux', 'Other']);
  });

  it('makes none that the log has under a like name; the id of a device is not its kind', () => {
    assert.deepEqual(made(), ['device', 'os', 'browser']);
    assert.deepEqual(made('Device Type', 'os_version'), ['browser']);
    assert.deepEqual(made('device_id', 'Browser Name'), ['device', 'os']);
  });

  it('makes nothing without user agents', () => {
    const profiles = [profile('user_agent', [], 5), profile('agent_count', ['1'])];
    assert.deepEqual(userAgent(profiles, guessRoles(profiles, {})), []);
  });
});
