import * as l10n from '@vscode/l10n';
import { type Diagnosis, type Evidence, evidenceSide, favoursWords } from '../../src/protocol';
import { h, setAttributes, setText } from '../ui/element';
import { type IconName, icon } from '../ui/icon';

type Side = ReturnType<typeof evidenceSide>;

interface SideWords {
  readonly icon: IconName;
  readonly word: string;
  readonly counted: (n: number) => string;
}

const sides: Readonly<Record<Side, SideWords>> = {
  for: {
    icon: 'check',
    word: l10n.t({ message: 'for', comment: ['speaks for the verdict'] }),
    counted: (n) => l10n.t('{0} for', n),
  },
  against: {
    icon: 'close',
    word: l10n.t({ message: 'against', comment: ['speaks against the verdict'] }),
    counted: (n) => l10n.t('{0} against', n),
  },
  open: {
    icon: 'dash',
    word: l10n.t({ message: 'open', comment: ['speaks neither for the verdict nor against it'] }),
    counted: (n) => l10n.t('{0} open', n),
  },
};

/** The tests of a verdict with their results, each for it, against it or open; behind a line that counts them. */
export function verdictEvidence(): { readonly element: HTMLElement; draw(diagnosis: Diagnosis): void } {
  const counts = h('span');
  const rows = h('tbody');
  const heads = [
    [l10n.t('Side'), l10n.t('For the verdict, against it, or open')],
    [l10n.t('Test'), null],
    [l10n.t('Result'), null],
    [l10n.t('Speaks for'), l10n.t('The verdicts that the result fits')],
  ] as const;
  const head = h('tr', {}, ...heads.map(([text, title]) => h('th', { scope: 'col', title }, text)));
  const table = h('table', { class: 'evidence' }, h('thead', {}, head), rows);
  const element = h(
    'details',
    { class: 'verdict-details' },
    h('summary', {}, `${l10n.t('Evidence:')} `, counts),
    table,
  );
  return {
    element,
    draw({ evidence, verdict }) {
      const told = evidence.map((each) => ({ each, side: evidenceSide(each, verdict) }));
      setText(counts, countsText(told.map(({ side }) => side)));
      setAttributes(element, { hidden: evidence.length === 0 });
      rows.replaceChildren(...told.map(({ each, side }) => rowOf(each, side)));
    },
  };
}

function rowOf(evidence: Evidence, side: Side): HTMLElement {
  const { icon: name, word } = sides[side];
  return h(
    'tr',
    { 'data-side': side },
    h('td', { class: 'evidence-side' }, icon(name), word),
    h('th', { scope: 'row' }, evidence.test),
    h('td', {}, evidence.result),
    h('td', {}, favoursWords(evidence)),
  );
}

/** "6 for, 2 against, 1 open". */
function countsText(all: readonly Side[]): string {
  const count = (side: Side): number => all.filter((each) => each === side).length;
  return (['for', 'against', 'open'] as const)
    .filter((side) => count(side) > 0)
    .map((side) => sides[side].counted(count(side)))
    .join(', ');
}
