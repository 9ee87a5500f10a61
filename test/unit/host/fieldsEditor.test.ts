import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FieldsEditor } from '../../../src/host/fieldsEditor';
import { FileMemory } from '../../../src/host/fileMemory';
import type { RoleOverrides } from '../../../src/model/roles';
import type { EngineCalls } from '../../../src/protocol/engineProtocol';
import type { Handlers } from '../../../src/protocol/peer';
import { settled } from './fakeWorker';
import { openSession, usualSettings } from './openSession';
import { smallPreview } from './smallPreview';

const files = ['/logs/a.jsonl'];
const unused = (field: string) => ({ op: 'use', field, use: 'unused' }) as const;

async function editor(handlers: Partial<Handlers<EngineCalls>> = {}, set: RoleOverrides = {}) {
  const asked: EngineCalls['preview']['in'][] = [];
  const made = await openSession({
    preview: (request) => {
      asked.push(request);
      return smallPreview;
    },
    ...handlers,
  });
  const store = new Map<string, unknown>();
  const memory = new FileMemory(
    {
      get: <T>(key: string) => store.get(key) as T | undefined,
      update: async (key, value) => void store.set(key, value),
    },
    (file) => file,
  );
  const fields = new FieldsEditor(made.client, made.session, memory, (_, roles) => ({
    ...usualSettings,
    overrides: { ...set, ...roles },
  }));
  return { ...made, memory, fields, asked };
}

describe('the fields editor', () => {
  it('shows what the log was taken for, and the formats, without opening anything', async () => {
    const ranking = { detected: [], formats: [{ id: 'csv', name: 'CSV', score: 0.5 }] };
    const { fields, workers } = await editor({ formats: () => ranking });
    assert.deepEqual([fields.view], [null]);
    fields.show(files);
    assert.deepEqual([fields.view?.isBusy, fields.view?.preview], [true, null]);
    await settled();
    const { view } = fields;
    assert.deepEqual([view?.file, view?.isBusy, view?.isChanged, view?.isAutomatic], ['a.jsonl', false, false, true]);
    assert.deepEqual([view?.preview, view?.formats, view?.before], [smallPreview, ranking, smallPreview.effect]);
    assert.equal(workers[0]?.opened.length, 1);
  });

  it('looks at the log by each draft, over the settings, and applies nothing', async () => {
    const { fields, asked, memory, workers } = await editor({}, { time: 'ts' });
    fields.show(files);
    await settled();
    fields.edit(unused('device'));
    fields.edit(unused('tier'));
    assert.deepEqual(fields.view?.roles.dimensions, [], 'the roles of the draft are shown at once');
    await settled();
    assert.deepEqual(asked.at(-1), {
      files,
      overrides: { time: 'ts', dimensions: [] },
      timeZone: 'auto',
      patterns: [],
    });
    assert.equal(fields.view?.isChanged, true);
    assert.deepEqual([memory.roles(files), workers[0]?.opened.length], [{}, 1]);
  });

  it('shows the last of several drafts, whatever the order in which their previews come', async () => {
    const waiting: (() => void)[] = [];
    const aborted: number[] = [];
    let asked = 0;
    const { fields } = await editor({
      preview: (_, signal) => {
        const number = asked++;
        signal.addEventListener('abort', () => aborted.push(number));
        const problem = `draft ${number}`;
        return new Promise((resolve) => waiting.push(() => resolve({ ...smallPreview, problem })));
      },
    });
    fields.show(files);
    await settled();
    fields.edit(unused('device'));
    await settled();
    fields.edit(unused('tier'));
    await settled();
    for (const answer of waiting.reverse()) answer();
    await settled();
    assert.deepEqual([fields.view?.preview?.problem, fields.view?.isBusy], ['draft 2', false]);
    assert.deepEqual(aborted, [0, 1]);
  });

  it('keeps the draft while something else is shown, and forgets it with the panel', async () => {
    const { fields, memory, asked } = await editor();
    fields.show(files);
    await settled();
    fields.edit(unused('device'));
    fields.hide();
    assert.deepEqual([fields.view], [null]);
    fields.show(files);
    await settled();
    assert.deepEqual([fields.view?.isChanged, fields.view?.roles.dimensions], [true, ['tier']]);
    assert.deepEqual(fields.view?.before, smallPreview.effect, 'what is in force is looked at too');
    assert.deepEqual(
      asked.slice(-2).map(({ overrides }) => overrides),
      [{ dimensions: ['tier'] }, {}],
    );
    fields.forget();
    fields.show(files);
    assert.equal(fields.view?.isChanged, false);
    assert.deepEqual(memory.roles(files), {});
  });

  it('remembers and reads anew on Apply, and leaves the view', async () => {
    const { fields, memory, session, workers } = await editor();
    fields.show(files);
    await settled();
    fields.edit({ op: 'errors', field: 'outcome', errors: ['success'] });
    fields.edit({ op: 'format', format: 'tsv' });
    assert.equal(await fields.apply(), 'ready');
    const chosen = { outcome: { field: 'outcome', errors: ['success'] }, format: 'tsv' };
    assert.deepEqual([memory.roles(files), fields.view, session.status.kind], [chosen, null, 'ready']);
    assert.equal(workers[0]?.opened.length, 2);
    fields.show(files);
    assert.equal(fields.view?.isChanged, false);
  });

  it('goes back to what is in force, or to what is found out, in the draft alone', async () => {
    const { fields, memory } = await editor();
    await memory.keepRoles(files, { user: null });
    fields.show(files);
    await settled();
    fields.edit(unused('device'));
    fields.reset('applied');
    assert.deepEqual([fields.view?.isChanged, fields.view?.isAutomatic], [false, false]);
    fields.reset('automatic');
    assert.deepEqual([fields.view?.isChanged, fields.view?.isAutomatic], [true, true]);
    assert.deepEqual(memory.roles(files), { user: null });
  });

  it('says why a log cannot be looked at, and keeps the formats to choose from', async () => {
    const { fields } = await editor({ preview: () => Promise.reject(new Error('a.jsonl is empty')) });
    fields.show(files);
    await settled();
    assert.deepEqual(
      [fields.view?.failure, fields.view?.isBusy, fields.view?.preview],
      ['a.jsonl is empty', false, null],
    );
    assert.deepEqual(fields.view?.formats, { detected: [], formats: [] });
  });

  it('hands out the raw text of a record that it shows, and of no other place', async () => {
    const asked: unknown[] = [];
    const { fields } = await editor({
      rawText: (body) => {
        asked.push(body);
        return { text: '{}', isCut: false };
      },
    });
    await assert.rejects(fields.rawText({ page: 'start', index: 0 }), /not shown/);
    fields.show(files);
    await settled();
    assert.deepEqual(await fields.rawText({ page: 'start', index: 0 }), { text: '{}', isCut: false });
    await assert.rejects(fields.rawText({ page: 'start', index: 1 }), /not shown/);
    assert.deepEqual(asked, [{ file: '/logs/a.jsonl', offset: 120, end: 240 }]);
  });

  it('gives way to another log, and looks again once the same one was read anew', async () => {
    const { fields, session, asked } = await editor();
    fields.show(files);
    await settled();
    await session.reopen(files);
    await settled();
    assert.equal(asked.length, 2);
    assert.notEqual(fields.view, null);
    const opening = session.open(['/logs/b.jsonl']);
    assert.deepEqual([fields.view], [null]);
    await opening;
    fields.show(['/logs/b.jsonl']);
    session.close();
    assert.deepEqual([fields.view], [null]);
  });
});
