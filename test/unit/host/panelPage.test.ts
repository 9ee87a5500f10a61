import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Emitter } from '../../../src/host/emitter';
import { membersShown } from '../../../src/host/memberRows';
import { panelHtml } from '../../../src/host/panelHtml';
import { panelState } from '../../../src/host/panelState';
import { openSession } from './openSession';

const page = {
  cspSource: 'https://*.vscode-cdn.net',
  nonce: 'abc123',
  script: 'https://x/main.js?a&b',
  style: 'https://x/main.css',
  language: 'de',
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

  it('has one script with the nonce, an empty place for the view, its language, and the nonce for the toolkit', () => {
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.match(html, /<script nonce="abc123" src="https:\/\/x\/main\.js\?a&#38;b"><\/script>/);
    assert.match(html, /<div id="app"><\/div>/);
    assert.match(html, /<html lang="de">/);
    assert.match(html, /<meta property="csp-nonce" content="abc123">/);
  });

  it('cannot be left through an attribute', () => {
    assert.doesNotMatch(panelHtml({ ...page, language: '"><script>alert(1)</script>' }), /<script>alert/);
  });
});

describe('the panel state', () => {
  it('is plain data that can be sent', async () => {
    const { session } = await openSession();
    const state = panelState(session, 'en');
    assert.deepEqual(structuredClone(state), state);
    assert.equal(state.status.kind, 'ready');
  });

  it('holds the first members of a dimension only', async () => {
    const { session } = await openSession();
    const { log } = session;
    assert.ok(log);
    const members = Array.from({ length: membersShown + 5 }, (_, i) => `m${i}`);
    const many = { ...log, dimensions: [{ name: 'd', field: 'd', members }] };
    const seen = { status: session.status, selection: session.selection, canUndo: false, canRedo: false, cells: [] };
    assert.equal(panelState({ ...seen, log: many }, 'en').log?.dimensions[0]?.members.length, membersShown);
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
