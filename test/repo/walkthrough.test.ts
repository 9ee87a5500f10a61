import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readManifest } from './manifest';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

const { contributes } = readManifest() as Manifest;
const stepsOf = ({ contributes: { walkthroughs } }: Manifest): readonly Step[] =>
  walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const steps = stepsOf({ contributes });
const views = Object.values(contributes.views).flat();
const commands = new Set([
  ...contributes.commands.map(({ command }) => command),
  ...views.map(({ id }) => `${id}.focus`),
]);

describe('the walkthrough', () => {
  it('goes from a log to a saved view, and each step ends with a command that there is', () => {
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['open', 'triangle', 'matrix', 'lines', 'view'],
    );
    for (const { id, completionEvents } of steps) {
      const ending = completionEvents.flatMap((event) => /^onCommand:(.+)$/.exec(event)?.[1] ?? []);
      assert.ok(ending.length > 0, id);
      for (const command of ending) assert.ok(commands.has(command), command);
    }
  });

  const linkedOf = ({ description }: Step): readonly (string | undefined)[] =>
    [...description.matchAll(/\]\(command:([\w.]+)\)/g)].map(([, to]) => to);

  it('links to commands that there are', () => {
    const linked = steps.flatMap(linkedOf);
    assert.ok(linked.length >= steps.length);
    for (const command of linked) assert.ok(commands.has(command ?? ''), command);
  });

  it('links to the same commands in German, step by step', () => {
    assert.deepEqual(stepsOf(readManifest('de') as Manifest).map(linkedOf), steps.map(linkedOf));
  });

  it('has small pictures with a text for each, that take their colours from the theme and hold nothing to run', () => {
    for (const { id, media } of steps) {
      const picture = readFileSync(media.svg, 'utf8');
      assert.ok(picture.length < 8000 && media.altText.length > 10, id);
      assert.match(picture, /^<svg /);
      assert.doesNotMatch(picture, /<script|<style|href|\son\w+=|<image/, id);
      const colours = [...picture.matchAll(/(?:stroke|fill)="([^"]+)"/g)].map(([, colour]) => colour ?? '');
      for (const colour of colours) assert.match(colour, /^(?:none|var\(--vscode-[\w-]+, #\w+\))$/, id);
    }
  });
});
