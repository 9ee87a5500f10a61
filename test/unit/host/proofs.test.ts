import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onlyMember } from '../../../src/host/memberEdits';
import type { Proof } from '../../../src/host/proofs';
import { lensWords, proofWords } from '../../../src/host/proofWords';
import { WholeLog } from '../../../src/host/wholeLog';
import type { Hotspots } from '../../../src/model/hotspot';
import type { LinesWanted, LogLine } from '../../../src/model/logLines';
import { autumn } from '../../support/toldHotspot';
import { hotspot, hotspotsOf } from '../../webview/hotspotsAnswer';
import { openSession } from './openSession';
import { hostile } from './smallLog';

const line = (at: number | null): LogLine => ({
  file: '/logs/a.jsonl',
  offset: 100,
  time: 0,
  isError: true,
  members: [],
  line: at,
  text: 'one',
  isCut: false,
  problem: null,
});

/** The log as a whole, of a worker that finds these hotspots and has every first line at these places. */
async function whole(found: Hotspots, places: readonly (number | null)[]) {
  const asked: LinesWanted[] = [];
  let searches = 0;
  const { session } = await openSession({
    hotspots: ({ clauses }) => {
      searches++;
      assert.deepEqual(clauses, []);
      return found;
    },
    lines: ({ clauses, errorsOnly, order, offset, limit }) => {
      const place = places[asked.length];
      asked.push({ clauses, errorsOnly, order, offset, limit });
      return { total: 1, lines: place === undefined ? [] : [line(place)] };
    },
  });
  return { session, log: new WholeLog(session), asked, searches: () => searches };
}

const found = hotspotsOf([
  hotspot(['device', 'tier'], ['Tablet', 'Enterprise'], { onset: autumn }),
  hotspot(['device'], [hostile]),
  hotspot(['tier'], ['Pro']),
  hotspot(['tier'], ['Free']),
]);

describe('the log as a whole', () => {
  it('is asked again after a failure, and once by those who ask meanwhile', async () => {
    let asked = 0;
    const { session } = await openSession({
      hotspots: () => {
        if (++asked === 1) throw new Error('the worker is busy');
        return hotspotsOf([]);
      },
    });
    const log = new WholeLog(session);
    const both = [log.proofs(), log.proofs()];
    for (const one of both) await assert.rejects(one, /busy/);
    assert.equal(asked, 1);
    await log.proofs();
    assert.equal(asked, 2);
  });
});

describe('the lines that prove what is worst about a log', () => {
  it('are the first failing ones of the three strongest hotspots, since their errors rose, whatever is selected', async () => {
    const { session, log, asked, searches } = await whole(found, [12, 7, null]);
    session.edit(onlyMember('tier', 'Free'));
    const proofs = await log.proofs();
    assert.deepEqual(
      proofs.map((proof) => [proof.file, proof.line, proof.hotspot]),
      [
        ['/logs/a.jsonl', 12, found.hotspots[0]],
        ['/logs/a.jsonl', 7, found.hotspots[1]],
      ],
      'one that cannot be read proves nothing',
    );
    const { firstDay, days } = session.log?.calendar ?? { firstDay: 0, days: 0 };
    const points = {
      source: 'proof',
      kind: 'points',
      dimensions: ['device', 'tier'],
      keys: [['Tablet', 'Enterprise']],
    };
    assert.deepEqual(asked[0], {
      clauses: [points, { source: 'period', kind: 'period', from: autumn.day, to: firstDay + days }],
      errorsOnly: true,
      order: 'oldest',
      offset: 0,
      limit: 1,
    });
    await log.proofs();
    session.edit(onlyMember('tier', 'Pro'));
    await log.proofs();
    assert.equal(searches(), 1, 'the log is asked once');
    session.close();
    assert.deepEqual([await log.proofs(), await log.triangle()], [[], null]);
    await session.open(['/logs/a.jsonl']);
    await log.proofs();
    assert.equal(searches(), 2, 'another log is asked anew');
  });

  it('is the first failing one of the log where no segment stands out', async () => {
    const { log, asked } = await whole({ ...found, hotspots: [] }, [4]);
    const proofs = await log.proofs();
    assert.deepEqual(proofs, [{ file: '/logs/a.jsonl', line: 4, hotspot: null, errorRate: 20 / 60, errors: 20 }]);
    assert.deepEqual(asked[0]?.clauses, []);
    assert.equal(
      proofWords(proofs[0] as Proof, 'day', 'en'),
      'Error rate of the log: 33.33% (errors: 20). Its first failing line.',
    );
  });
});

describe('what is said of a log in an editor', () => {
  it('tells a hotspot with its numbers, as plain text whatever its members are', () => {
    const [first, second] = found.hotspots.map((each): Proof => {
      return { file: '/logs/a.jsonl', line: 1, hotspot: each, errorRate: each.errorRate, errors: each.errors };
    });
    assert.ok(first && second);
    assert.equal(
      proofWords(first, 'day', 'en'),
      'Tablet × Enterprise: error rate 16.42% against 11.66% of the rest since 2025-09-24 (excess errors: 4,858, impacted users: 2,707). Its first failing line since then.',
    );
    const words = proofWords(second, 'day', 'en');
    assert.match(words, /against 11\.66% of the rest \(excess/);
    assert.ok(!words.includes('$(') && !words.includes('](') && !words.includes('\u202e'), words);
  });

  it('tells error rate and stickiness on one line, each only where it is known', async () => {
    const { log, session } = await whole(found, []);
    session.edit(onlyMember('tier', 'Free'));
    const answer = await log.triangle();
    assert.ok(answer);
    assert.match(lensWords(answer, 'en'), /^Error rate 33\.33% · Stickiness [\d.]+% · Open Health Panel$/);
    const measures = { ...answer.measures, stickiness: null, error_rate: null };
    assert.equal(lensWords({ ...answer, measures }, 'en'), 'Open Health Panel');
  });
});
