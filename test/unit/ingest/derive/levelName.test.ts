import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { levelName } from '../../../../src/ingest/derive/levelName';
import type { FieldProfile } from '../../../../src/ingest/roles/fieldProfile';
import { guessRoles } from '../../../../src/ingest/roles/planRoles';
import { dimensionOf, logFolder, overriding } from '../logFolder';
import { made, profile } from '../roles/profile';

const { read } = logFolder();
const derived = (...profiles: readonly FieldProfile[]) => levelName(profiles, guessRoles(profiles, {}));
const wordsOf = (field: string, values: readonly string[]): unknown => {
  const [one] = derived(profile(field, values));
  return one ? [one.name, one.settle?.(values)] : null;
};

describe('levelName', () => {
  const cases: readonly (readonly [of: string, field: string, numbers: string, want: string])[] = [
    ['pino and bunyan', 'level', '10 20 30 40 50 60', 'trace debug info warn error fatal'],
    ['GELF', 'level', '6 7 6 5 4 3', 'info debug info notice warning err'],
    ['journald', 'PRIORITY', '0 1 2', 'emerg alert crit'],
    ['Python', 'levelno', '10 20 30 40 50', 'debug info warning error critical'],
    ['OpenTelemetry', 'SeverityNumber', '1 9 10 17 24', 'trace info info2 error fatal4'],
    ['ECS', 'log.level', '30 30 50', 'info info error'],
  ];
  for (const [of, field, numbers, want] of cases)
    it(`has words for the numbers of ${of}`, () => {
      assert.deepEqual(wordsOf(field, numbers.split(' ')), [`${field}_name`, want.split(' ')]);
    });

  it('leaves a later number without a word as it is', () => {
    const [one] = derived(profile('level', ['30', '50']));
    assert.deepEqual(one?.settle?.(['30', '35', 'x']), ['info', '35', 'x']);
  });

  it('makes nothing of words, of other numbers, and of numbers beside words', () => {
    for (const values of [['info', 'error'], ['info', '30'], ['30', '35'], ['80', '443'], ['1', '2', '3'], []])
      assert.equal(wordsOf('level', values), null, values.join());
    assert.equal(wordsOf('port', ['10', '20']), null);
    assert.deepEqual(derived(profile('SeverityNumber', ['9', '17']), profile('SeverityText', ['INFO', 'ERROR'])), []);
  });
});

describe('a log whose levels are numbers', () => {
  const levels = ['30', '30', '50', '40', '60', '30'];
  const log = made(120, (i) =>
    JSON.stringify({ time: 1_714_521_600_000 + i * 60_000, level: Number(levels[i % 6]), msg: `request ${i} is done` }),
  ).join('\n');

  it('is sliced by their words, and its outcome is told by the numbers', async () => {
    const reading = await read('pino.log', log);
    const { roles, fields } = reading.inference;
    assert.deepEqual(roles.outcome, { kind: 'level', field: 'level', from: 'error' });
    assert.deepEqual([roles.dimensions, roles.outcomeStandIns], [['level_name'], undefined]);
    const names = ['info', 'info', 'error', 'warn', 'fatal', 'info'];
    assert.deepEqual(dimensionOf(reading, 'level_name').slice(0, 6), names);
    assert.match(fields.find(({ field }) => field === 'level')?.reason ?? '', /; in words as level_name$/);
    assert.deepEqual([...(reading.columns.outcome ?? []).slice(0, 6)], [0, 0, 1, 0, 1, 0]);
  });

  it('is sliced by the numbers where a person says so', async () => {
    const reading = await read('pino.log', log, overriding({ dimensions: ['level'] }));
    assert.deepEqual(dimensionOf(reading, 'level').slice(0, 3), ['30', '30', '50']);
  });

  it('keeps a field of that name', async () => {
    const named = log.replaceAll('"level":', '"level_name":"own","level":');
    const reading = await read('named.log', named);
    assert.equal(reading.inference.fields.filter(({ field }) => field === 'level_name').length, 1);
  });
});
