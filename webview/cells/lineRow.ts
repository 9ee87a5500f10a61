import * as l10n from '@vscode/l10n';
import type { PageLine } from '../../src/protocol';
import { button } from '../ui/button';
import { h } from '../ui/element';
import { lineSpans } from './lineSpans';

interface LineActions {
  openLine(file: string, line: number): void;
  copy(text: string): void;
}

/** A record as it stands in its file: where, which is the link that opens it, its text, and a way to copy it. */
export function lineRow(line: PageLine, { openLine, copy }: LineActions) {
  const { file, name, offset, text, isCut, problem, isError } = line;
  const place = `${name}:${line.line ?? '?'}`;
  const link = h(
    'button',
    { type: 'button', class: 'line-link', 'data-key': `${file}:${offset}`, title: file },
    h('span', { class: 'line-name' }, name),
    h('span', {}, `:${line.line ?? '?'}`),
  );
  link.setAttribute('aria-label', l10n.t('Open {0} in the editor', place));
  const number = line.line;
  link.addEventListener('click', () => openLine(file, number ?? 1));
  const copying = button({ label: l10n.t('Copy {0}', place), kind: 'icon', icon: 'copy', onClick: () => copy(text) });
  const runs = lineSpans(text, line.marks).map((span) =>
    span.kind === null ? span.text : h('mark', { class: `mark-${span.kind}` }, span.text),
  );
  const body = h('div', { class: 'line-body' });
  if (problem === null) body.append(h('pre', { class: 'line-text' }, ...runs));
  else body.append(h('p', { class: 'line-problem' }, problem));
  if (isCut)
    body.append(
      h('p', { class: 'line-note' }, l10n.t('Cut here: the record is longer. Open it in the editor to see all of it.')),
    );
  const element = h('li', { class: 'line', 'data-error': isError ? true : null }, link, body, copying);
  return { element, link, copying };
}
