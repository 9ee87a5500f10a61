import '../../support/inGerman';

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatChoices } from '../../../src/host/formatChoices';
import { fieldsOfLog, fieldsOfSample } from '../../../src/host/knownFields';
import { kpiRows } from '../../../src/host/kpiRows';
import { pageHead, pageOf } from '../../../src/host/linesDocument';
import { logName } from '../../../src/host/logName';
import { onlyMember } from '../../../src/host/memberEdits';
import { orderedBy } from '../../../src/host/memberOrder';
import { memberRows } from '../../../src/host/memberRows';
import { periodOf } from '../../../src/host/partChoices';
import { progressWords } from '../../../src/host/progressWords';
import { provenance } from '../../../src/host/provenance';
import { dimensionChoices, errorValueChoices, roleChoices } from '../../../src/host/roleChoices';
import { statusWords } from '../../../src/host/statusWords';
import { treeMessage } from '../../../src/host/treeMessage';
import { counted, countedFullUnits, countedUnits } from '../../../src/model/counted';
import { nothingSelected } from '../../../src/model/selection';
import { openSession } from './openSession';
import { smallLog } from './smallLog';

const { info } = smallLog(['/logs/a.jsonl']);
const known = fieldsOfLog(info);

describe('the host in German', () => {
  it('tells numbers in the status bar, written as in German', async () => {
    const { answers } = await openSession();
    const answer = await answers.triangle();
    assert.ok(answer);
    const level = { level: 'error', threshold: 0.3 } as const;
    const { text, spoken } = statusWords(answer, { filter: 'tier: Free', part: null, isLive: true, level }, 'de');
    assert.equal(text, '$(error) 33,33\u00a0% Fehler · 100,00\u00a0% Stickiness · live');
    assert.match(spoken, /, Fehler: Die Fehlerrate hat 30,00\u00a0% erreicht, gefiltert nach tier: Free$/);
  });

  it('tells members with what is counted of them in words for one and for many', async () => {
    const { answers } = await openSession();
    const answer = await answers.breakdown('device', 200);
    assert.ok(answer);
    const { rows } = memberRows(answer, ['Tablet'], 'de');
    const tablet = rows.find(({ key }) => key === 'Tablet');
    assert.equal(tablet?.spoken, 'Tablet, 20 Ereignisse, Fehlerrate 100,0\u00a0%, 10 betroffene Nutzer, ausgewählt');
    assert.deepEqual([counted.events(1), counted.events(1200, 'de')], ['1 Ereignis', '1.200 Ereignisse']);
    assert.deepEqual([countedUnits(1, 'hour'), countedUnits(3, 'minute')], ['1 Stunde', '3 Minuten']);
    assert.deepEqual([countedFullUnits(1, 'day'), countedFullUnits(2, 'day')], ['1 voller Tag', '2 volle Tage']);
  });

  it('says above the tree how many events and filters there are', async () => {
    const { session } = await openSession();
    session.edit(onlyMember('tier', 'Free'));
    const ready = { kind: 'ready', file: 'a.jsonl' } as const;
    assert.equal(treeMessage(ready, session.context, 1, 'de'), '1 Ereignis · 1 Filter');
    assert.equal(orderedBy('impacted_users'), 'nach betroffenen Nutzern');
  });

  it('tells what a copied number rests on', async () => {
    const { session, answers } = await openSession();
    const answer = await answers.triangle();
    const [row] = answer ? kpiRows(answer, null, 'de') : [];
    assert.ok(answer && row && session.context);
    const lines = provenance(row, answer, { ...session.context, selection: nothingSelected }, 'de').split('\n');
    assert.equal(
      lines[2],
      'Zeitraum: 2025-03-01 bis 2025-03-06 (Ende nicht eingeschlossen), UTC, 5 volle Tage, 1 vollständig, 1 vollständig für WAU',
    );
    assert.deepEqual(lines.slice(4), ['Filter: keiner', 'Quelle: a.jsonl, 61 Datensätze gelesen, 1 verworfen']);
  });

  it('names roles, what fields are used for and what counts as an error', () => {
    assert.deepEqual(
      roleChoices(known).map(({ label, description }) => [label, description]),
      [
        ['Zeit', 'ts'],
        ['Nutzer', 'user (Nutzer)'],
        ['Ergebnis', 'outcome'],
        ['Fehlerwerte', 'Failure'],
        ['Dimensionen', 'device, tier'],
      ],
    );
    assert.match(dimensionChoices(known, 'de')[0]?.description ?? '', /^Zeit, 3 Werte$/);
    assert.equal(errorValueChoices('outcome', known)[1]?.description, 'zählt jetzt als Fehler');
    assert.equal(roleChoices(fieldsOfSample([], {}))[0]?.description, '(keines)');
  });

  it('names files, pages and progress, and still groups formats', () => {
    assert.equal(logName(['/logs/a.jsonl', '/b', '/c']), 'a.jsonl (und 2 weitere)');
    const window = { firstLine: 1, text: 'x\ny', isEnd: true, isPlain: true };
    assert.match(pageHead(pageOf('/logs/a.jsonl', 1), window, 'de'), /^Zeilen 1 bis 2, die letzte, von a\.jsonl, /);
    const progress = { phase: 'reading', bytes: 5e5, totalBytes: 2e6, records: 1234 } as const;
    assert.equal(progressWords(progress, 'de'), '1.234 Datensätze, 0,5 von 2,0 MB');
    const formats = [{ id: 'csv', name: 'CSV', score: 0 }];
    const groups = formatChoices({ detected: [], formats }, undefined, 'de').map(({ group }) => group);
    assert.deepEqual(groups, ['Erkennen', 'Passt zu nichts in der Stichprobe']);
  });

  it('reads a period with the word between its days that it offers', () => {
    assert.equal(typeof periodOf('2025-03-01 bis 2025-03-04'), 'object');
    assert.equal(periodOf('2025-03-04 bis 2025-03-01'), '2025-03-01 liegt vor 2025-03-04');
  });
});
