import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Emitter } from '../../../src/host/emitter';
import { onlyMember } from '../../../src/host/memberEdits';
import { panelHtml } from '../../../src/host/panelHtml';
import { panelState, selectionState } from '../../../src/host/panelState';
import type { LogInfo } from '../../../src/model/logInfo';
import { openSession } from './openSession';

const page = {
  cspSource: 'https://*.vscode-cdn.net',
  nonce: 'abc123',
  script: 'https://x/main.js?a&b',
  style: 'https://x/main.css',
  language: 'de',
  texts: undefined,
};

describe('the panel page', () => {
  const html = panelHtml(page);

  it('lets nothing load but its own script, style, fonts and pictures', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    assert.deepEqual(policy.split('; '), [
      `default-src 'none'`,
      'img-src https://*.vscode-cdn.net data:',
      'font-src https://*.vscode-cdn.net',
      `style-src https://*.vscode-cdn.net 'nonce-abc123'`,
      `script-src 'nonce-abc123'`,
    ]);
    assert.doesNotMatch(html, /unsafe-|<style|style=|onload|javascript:/);
  });

  it('has one script that runs, an empty place for the view, its language, and the nonce for the toolkit', () => {
    assert.deepEqual(html.match(/<script (?!type="application\/json")/g), ['<script ']);
    assert.match(html, /<script nonce="abc123" src="https:\/\/x\/main\.js\?a&#38;b"><\/script>/);
    assert.match(html, /<div id="app"><\/div>/);
    assert.match(html, /<html lang="de">/);
    assert.match(html, /<meta property="csp-nonce" content="abc123">/);
  });

  it('holds the texts of the display language as data, which no text can end', () => {
    const texts = { Undo: 'Rückgängig', a: '</script><script>alert(1)</script>' };
    const data = /<script type="application\/json" id="l10n">(.*?)<\/script>/.exec(panelHtml({ ...page, texts }))?.[1];
    assert.deepEqual(JSON.parse(data ?? ''), texts);
  });

  it('cannot be left through an attribute', () => {
    assert.doesNotMatch(panelHtml({ ...page, language: '"><script>alert(1)</script>' }), /<script>alert/);
  });
});

describe('the panel state', () => {
  it('is plain data that can be sent', async () => {
    const { session } = await openSession();
    const state = panelState(session, false, 'en');
    assert.deepEqual(structuredClone(state), state);
    assert.equal(state.status.kind, 'ready');
  });

  it('of a log with many long members is small, and has neither members nor examples', async () => {
    const { session } = await openSession();
    const { log } = session;
    assert.ok(log);
    const members = Array.from({ length: 200 }, (_, i) => `member ${i} ${'x'.repeat(300)}`);
    const names = Array.from({ length: 24 }, (_, i) => `dimension_${i}`);
    const guess = { use: 'dimension', reason: 'few values', distinct: 200, distinctIsFloor: false } as const;
    const large: LogInfo = {
      ...log,
      dimensions: names.map((name) => ({ name, field: name, members })),
      inference: { ...log.inference, fields: names.map((field) => ({ ...guess, field, examples: members })) },
    };
    const { status, selection, cells } = session;
    const state = panelState(
      { status, log: large, following: null, selection, selectedAt: 0, canUndo: false, canRedo: false, cells },
      false,
      'en',
    );
    const text = JSON.stringify(state);
    assert.ok(text.length < 20_000, `${text.length} characters`);
    assert.doesNotMatch(text, /member \d|reachFrom|examples/);
    assert.equal(state.log?.dimensions.length, 24);
  });

  it('of a new selection is told without the log', async () => {
    const { session } = await openSession();
    session.edit(onlyMember('device', 'Tablet'));
    assert.deepEqual(selectionState(session), {
      selection: session.selection,
      selectedAt: session.selectedAt,
      canUndo: true,
      canRedo: false,
    });
  });

  it('of a log on its way has no log, however often its progress is told', async () => {
    const { session } = await openSession();
    void session.open(['/logs/b.jsonl']);
    assert.equal(panelState(session, false, 'en').log, null);
  });
});

describe('an emitter', () => {
  it('tells each listener in order until it lets go, the same function as often as it listens', () => {
    const emitter = new Emitter<number>();
    const heard: string[] = [];
    const hear = (n: number): void => void heard.push(`a${n}`);
    const first = emitter.listen(hear);
    emitter.listen(hear);
    emitter.listen((n) => heard.push(`b${n}`));
    emitter.fire(1);
    first.dispose();
    emitter.fire(2);
    assert.deepEqual(heard, ['a1', 'a1', 'b1', 'a2', 'b2']);
  });
});
