import '../../support/inGerman';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, cellWords } from '../../../src/cells/ask';
import { readingWords } from '../../../src/cells/asked/readingWords';
import { readWords } from '../../../src/cells/asked/readWords';
import { Vocabulary } from '../../../src/cells/asked/vocabulary';
import type { CellKind, CellKinds } from '../../../src/cells/cell';
import { sqlOfCells } from '../../../src/cells/sqlOfCells';
import { stackKinds } from '../../../src/cells/stackKinds';
import { cellTable } from '../../../src/cells/tables/cellTable';
import { readViewText } from '../../../src/cells/viewFile';
import { catalogue } from '../../../src/measures/catalogue';
import { nothingSelected } from '../../../src/model/selection';
import { logOf } from '../../support/logOf';
import { visits } from '../../support/visits';
import { shop, understood } from './asked/askedLog';

const { log, run } = logOf(visits(90, { a: [3, 40, 80], b: [50, 51], c: [50] }), ['device']);
const context = { log, selection: nothingSelected };
const plain = (text: string): string => text.replace(/\s/g, ' ');

async function words<K extends CellKind>(kind: K, params: CellKinds[K]['params']): Promise<string> {
  const answer = await ask(kind, params, context, run);
  return plain(cellWords({ kind, answer } as Parameters<typeof cellWords>[0], 'de'));
}

describe('in a German editor', () => {
  it('cells are told in whole sentences', async () => {
    assert.equal(
      await words('triangle', {}),
      'Reichweite: 1,8 Nutzer in 30 Tagen. Gewohnheit: 5,61 % Stickiness, 0,089 Nutzer am Tag. Qualität: 0,00 % Fehler; 4 Nutzer, davon 0 betroffen.',
    );
    assert.equal(await words('verdict', {}), 'Beurteilt: 8 Ereignisse, davon 0 Fehler.');
    assert.equal(
      await words('matrix', { rows: 'device', cols: 'device', measure: 'errors' }),
      'Keine Fehler in der Auswahl.',
    );
    assert.equal(
      await words('activeDays', {}),
      '30 Tage bis vor 2025-04-01: 2 Nutzer waren aktiv, im Mittel an 1,0 Tagen; 0,0 % von ihnen an der Hälfte der Tage oder mehr.',
    );
    assert.match(
      await words('lifecycle', { days: 7 }),
      /^Die letzten 7 Tage, 2025-03-25 bis vor 2025-04-01: 1 Nutzer, davon /,
    );
    assert.match(
      await words('retention', { days: 30 }),
      /^Von 2 neuen Nutzern kamen 0,0 % in den nächsten 30 Tagen zurück, 0,0 % dann oder später\. Wer neu ist, /,
    );
    assert.equal(
      await words('breakdown', { dimension: 'device' }),
      'device: Desktop hat die meisten betroffenen Nutzer, 0 von 0.',
    );
    assert.equal(await words('leaderboards', { measure: 'users' }), 'Zuerst nach Nutzer: device Desktop (4).');
  });

  it('tables, titles and the comments of SQL have German words, and SQL itself has none', async () => {
    const answer = await ask('leaderboards', { measure: 'users' }, context, run);
    const spec = { id: 'boards', kind: 'leaderboards', params: { measure: 'users' } } as const;
    const { columns } = cellTable(spec, { kind: 'leaderboards', answer });
    assert.deepEqual(columns.map(({ name }) => name).slice(0, 4), ['Dimension', 'Wert', 'Ereignisse', 'Fehler']);
    assert.equal(stackKinds.lines.title, 'Zeilen');
    const breakdown = { id: 'who', kind: 'breakdown', params: { dimension: 'device' } } as const;
    const sql = sqlOfCells([breakdown], context);
    assert.match(sql, /^\/\* Betroffene Nutzer, nach device \*\/\n/);
    assert.match(sql, /'\(none\)'/);
    assert.doesNotMatch(sql, /ohne/);
  });

  it('what is wrong with a saved view is told, with its place', () => {
    assert.throws(() => readViewText('{}'), {
      message: 'format: einer von diesen Werten wird erwartet: log-health-view',
    });
  });
});

describe('a question, to a German editor', () => {
  const first = (text: string) => understood(text)[0];

  it('names measures and periods in German or in English', () => {
    const wanted = {
      measures: 'error_rate',
      members: 'plan=Enterprise',
      period: '2025-12-24..2025-12-31',
      unknown: '',
    };
    assert.deepEqual(first('Fehlerrate Enterprise letzte 7 Tage'), wanted);
    assert.deepEqual(first('die Fehlerrate von Enterprise in den letzten 7 Tagen'), wanted);
    assert.deepEqual(first('error rate of Enterprise in the last 7 days'), wanted);
    assert.equal(first('betroffene Nutzer im März')?.period, '2025-03-01..2025-04-01');
  });

  it('names every measure by its German label, and by its English one', () => {
    const english = ['share of errors', 'share of impacted users', 'error-free users', "share of the row's errors"];
    assert.deepEqual(
      english.map((name) => first(name)?.measures),
      ['error_share', 'impacted_share', 'error_free_users', 'row_share'],
    );
    for (const { id, label } of catalogue) {
      assert.equal(first(label)?.measures, id);
      assert.equal(first(id)?.measures, id);
    }
  });

  it('leaves out what is behind "nicht" and "ohne", and knows the absent member by both names', () => {
    assert.equal(first('Stickiness nicht mobile')?.members, 'device!=Mobile');
    assert.equal(first('ohne mobile oder desktop')?.members, 'device!=Mobile|Desktop');
    assert.equal(first('not mobile or desktop')?.members, 'device!=Mobile|Desktop');
    assert.equal(first('device (ohne)')?.members, 'device=');
    assert.equal(first('device (none)')?.members, 'device=');
  });

  it('is told as it was understood', () => {
    const [reading] = readWords('Fehlerrate ohne mobile oder desktop', new Vocabulary(shop.dimensions), shop);
    assert.ok(reading);
    assert.equal(readingWords(reading, shop, 'de'), 'Fehlerrate · device nicht Mobile oder Desktop · ganzes Log');
  });
});
