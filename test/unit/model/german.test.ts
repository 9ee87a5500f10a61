import '../../support/inGerman';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue, measureOf } from '../../../src/measures/catalogue';
import { changeWords } from '../../../src/measures/changeWords';
import { definition } from '../../../src/measures/definition';
import { clauseWords } from '../../../src/model/clauseWords';
import { diagnosisRows } from '../../../src/model/diagnosisRows';
import { confidenceWords, shareWords, verdictHeadline } from '../../../src/model/diagnosisWords';
import { memberLabel, memberOf, plainMemberLabel } from '../../../src/model/format';
import { isoUnit } from '../../../src/model/grain';
import { hotspotWords, changeWords as whatChanged } from '../../../src/model/hotspotWords';
import { periodPresets } from '../../../src/model/periodPresets';
import { type ReadCalendar, readPeriod } from '../../../src/model/readPeriod';
import { spokenPeriod } from '../../../src/model/spokenPeriod';
import { dayNumber, parseDay } from '../../../src/model/timeZone';
import { toldDiagnosis } from '../../support/toldDiagnosis';
import { autumn, toldHotspot } from '../../support/toldHotspot';

const dates = new Intl.DateTimeFormat('de', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const reader = { day: (at: number) => dates.format(at * 86_400_000), locale: 'de' };
/** The blanks that German puts before a percent sign do not break; here any will do. */
const plain = (text: string): string => text.replace(/\s/g, ' ');
const percent = (rate: number): string => plain(rate.toLocaleString('de', { style: 'percent' }));

describe('in a German editor', () => {
  it('a verdict is one sentence, with where and since when', () => {
    const { hotspots } = toldDiagnosis();
    const headline = (more: Parameters<typeof toldDiagnosis>[0]) => plain(verdictHeadline(toldDiagnosis(more), reader));
    assert.equal(
      headline({}),
      'Technisch: Nutzer bleiben seit dem 24. Sept. 2025 wegen Fehlern bei Tablet × Enterprise weg',
    );
    assert.equal(
      headline({ confidence: 0.55, hotspots: [...hotspots, ...hotspots] }),
      'Vielleicht technisch: Nutzer bleiben seit dem 24. Sept. 2025 wegen Fehlern bei Tablet × Enterprise (und 1 weitere) weg',
    );
    assert.equal(
      headline({ verdict: 'behavioural', leaving: [] }),
      'Verhaltensbedingt: Nutzer kommen seit dem 27. Sept. 2025 seltener, und Fehler erklären es nicht',
    );
    assert.equal(headline({ verdict: 'no_change' }), 'Keine Änderung: Nutzer kommen wie zuvor');
  });

  it('how sure a verdict is and what it explains have their numbers in German', () => {
    assert.equal(
      plain(confidenceWords(toldDiagnosis(), reader)),
      'Sehr wahrscheinlich: 92 % der ebenso sicheren Befunde waren bei 1.840 erzeugten Logs mit bekannter Ursache richtig.',
    );
    assert.equal(
      plain(shareWords(toldDiagnosis({ behaviouralShare: null }), reader)),
      'Fehler erklären 66 % (48 % bis 83 %) von etwa 12.340 verlorenen Nutzertagen; 34 % bleiben unerklärt.',
    );
    const rows = diagnosisRows(toldDiagnosis(), reader).map(({ what, result }) => plain(`${what}: ${result}`));
    assert.ok(rows.includes('Hotspot: Tablet × Enterprise, seit 24. Sept. 2025 (23. Sept. 2025 bis 26. Sept. 2025)'));
    assert.ok(rows.some((row) => row.startsWith('Fehler: Fehlerrate vorher 11,21 %, nachher 16,42 %, seit 24. Sept.')));
  });

  it('a hotspot and what changed are told', () => {
    const log = { dimensions: [{ name: 'app_version', field: 'app version' }] };
    const spans = [{ dimension: 'app_version', from: '4.2', to: null }];
    assert.equal(hotspotWords(toldHotspot(['app_version'], [['4.2']], { spans }), log), 'app version: ab 4.2');
    const days = (from: number, to: number) => ({ from: dayNumber(2025, 9, from), to: dayNumber(2025, 9, to) });
    const windows = { before: days(1, 24), after: days(24, 30), foundBy: null };
    const change = { windows, rateBefore: 0.11, rateAfter: 0.16, expectedRate: 0.12 };
    assert.equal(
      whatChanged(
        { question: 'change', change, hotspots: [], searched: 1, dimensions: [], leftOut: [] },
        'day',
        percent,
      ),
      '2025-09-24 bis vor 2025-09-30 gegen 2025-09-01 bis vor 2025-09-24: Fehlerrate vorher 11 %, nachher 16 % (12 %, wenn sich nur Anteile von Werten geändert hätten); in keinem Segment mehr als in anderen',
    );
  });

  it('a change has the signs and the comma of German', () => {
    assert.equal(changeWords({ kind: 'points', by: 0.036 }, 'de'), '+3,60 %-Punkte');
    assert.equal(plain(changeWords({ kind: 'relative', by: -0.041 }, 'de')), '-4,1 %');
    assert.equal(changeWords({ kind: 'relative', by: null }, 'de'), 'neu');
  });

  it('a selection names its members, the absent one too', () => {
    const log = { dimensions: [{ name: 'device', field: 'Device' }], calendar: { grain: 'day' } } as const;
    const keys = [['Tablet'], [null], ['Desktop'], ['TV'], ['Watch']];
    const points = { source: 'dimension:device', kind: 'points', dimensions: ['device'], keys } as const;
    assert.equal(clauseWords(points, log, 'de'), 'Device: Tablet, (ohne), Desktop (und 2 weitere)');
    const period = { source: 'period', kind: 'period', from: autumn.lo, to: autumn.hi } as const;
    assert.equal(plain(clauseWords(period, log, 'de')), '23.–25. Sept. 2025');
  });

  it('the text of every member is that of no other, and gives it back', () => {
    for (const key of [null, '(ohne)', '"(ohne)"', '(none)', '""(ohne)"', 'Tablet'])
      assert.equal(memberOf(memberLabel(key)), key);
    assert.equal(memberLabel('(ohne)'), '"(ohne)"');
    assert.equal(plainMemberLabel(null), '(none)');
  });

  it('a definition names the window and the days, or hours, of the log', () => {
    const windows = { grain: 'day', windowLabel: 'Nutzer in 30 Tagen', weekLabel: 'Nutzer in 7 Tagen' } as const;
    assert.equal(
      definition(measureOf('mau'), windows),
      'Reichweite: Mittel über die vollständigen Tage des Zeitraums; gezählt werden jeweils die verschiedenen Nutzer in 30 Tagen bis zu diesem Tag.',
    );
    const month = { ...windows, windowLabel: 'Nutzer im Kalendermonat' };
    assert.match(definition(measureOf('mau'), month), /verschiedenen Nutzer im Kalendermonat dieses Tages\.$/);
    const hours = { grain: 'hour', windowLabel: 'Nutzer in 24 Stunden', weekLabel: 'Nutzer in 6 Stunden' } as const;
    assert.match(definition(measureOf('wau'), hours), /verschiedenen Nutzer in 6 Stunden bis zu dieser Stunde\.$/);
    for (const measure of catalogue) assert.doesNotMatch(definition(measure, hours), /\bTage?s?\b/, measure.id);
  });
});

const log: ReadCalendar = {
  grain: 'day',
  firstDay: parseDay('2024-11-01') ?? 0,
  days: 426,
  full: { from: 0, to: 425 },
};
const text = (period: { from: number; to: number } | null): string | null =>
  period && `${isoUnit(period.from, 'day')}..${isoUnit(period.to, 'day')}`;

describe('a period, to a German editor', () => {
  const cases: Readonly<Record<string, string>> = {
    'letzte 7 tage': '2025-12-24..2025-12-31',
    'in den letzten 7 tagen': '2025-12-24..2025-12-31',
    'letzter monat': '2025-11-30..2025-12-31',
    'voriges quartal': '2025-07-01..2025-10-01',
    'dieses jahr': '2025-01-01..2026-01-01',
    'seit gestern': '2025-12-29..2026-01-01',
    märz: '2025-03-01..2025-04-01',
    'im mai 2025': '2025-05-01..2025-06-01',
    '24. dezember': '2025-12-24..2025-12-25',
    'vom 24. bis zum 30. dezember 2025': '2025-12-24..2025-12-31',
    'zwischen 1. märz und 5. april': '2025-03-01..2025-04-06',
    'bis märz': '2024-11-01..2025-04-01',
    'vor märz': '2024-11-01..2025-03-01',
    'nach märz': '2025-04-01..2026-01-01',
    'last 7 days': '2025-12-24..2025-12-31',
    'previous quarter': '2025-07-01..2025-10-01',
    'between 1 march and 5 april': '2025-03-01..2025-04-06',
  };
  for (const [words, wanted] of Object.entries(cases))
    it(`"${words}" is ${wanted}`, () => assert.equal(text(spokenPeriod(words, log)), wanted));

  it('is typed in German or in English, and what is neither is answered in German', () => {
    const read = (typed: string) => {
      const period = readPeriod(typed, log);
      return typeof period === 'string' ? period : text(period);
    };
    assert.equal(read('Letzte 30 Tage'), '2025-12-01..2025-12-31');
    assert.equal(read('last 30 days'), '2025-12-01..2025-12-31');
    assert.equal(read('2025-07-01 bis 2025-09-30'), '2025-07-01..2025-10-01');
    assert.match(read('irgendwann') ?? '', /^Schreiben Sie einen Zeitraum wie einen von diesen: letzte 30 Tage, /);
  });

  it('is offered by a German name', () => {
    const labels = periodPresets(log, 'de').map(({ label }) => label);
    assert.deepEqual(labels.slice(0, 5), [
      'Letzte 7 Tage',
      'Letzte 30 Tage',
      'Letzte 90 Tage',
      'Voriger Monat: November 2025',
      'Q4 2025',
    ]);
  });
});
