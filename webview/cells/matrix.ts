import * as l10n from '@vscode/l10n';
import {
  type AxisMember,
  fewEvents,
  type MatrixAnswer,
  type MatrixAxis,
  type MatrixMeasure,
  matrixMeasures,
  measureOf,
  membersWords,
  type PanelLog,
  type PointsClause,
  type SelectionEdit,
  withAxis,
} from '../../src/protocol';
import type { Actions } from '../actions';
import { contextMenu } from '../ui/contextMenu';
import { dropdown } from '../ui/dropdown';
import { h, setAttributes, setText } from '../ui/element';
import { countedInstead, nearest, whyNot } from './available';
import { dimensionOptions } from './dimensionOptions';
import { dropZones } from './dropZones';
import { matrixFaces } from './matrixFaces';
import { MatrixSelection } from './matrixSelection';
import { matrixTable, type Place } from './matrixTable';
import type { Picture, Scene } from './picture';

/** Two dimensions crossed: where the errors are. */
export function matrix(actions: Actions): Picture<'matrix'> {
  let shown: Scene<'matrix'> | null = null;
  const configure = (change: Partial<Scene<'matrix'>['spec']['params']>): void => {
    if (shown) actions.configure({ ...shown.spec, params: { ...shown.spec.params, ...change } });
  };
  const use =
    (axis: MatrixAxis) =>
    (name: string): void => {
      if (shown) configure(withAxis(shown.spec.params, axis, name));
    };
  const rows = dropdown(l10n.t('Rows'), use('rows'));
  const cols = dropdown(l10n.t('Columns'), use('cols'));
  const measures = dropdown(l10n.t('Measure'), (name) => {
    const measure = matrixMeasures.find((each) => each === name);
    if (measure) configure({ measure });
  });
  const table = matrixTable((place, add) => {
    const edit = editOf(shown, place, add);
    if (edit) actions.edit(edit);
  });
  contextMenu(table.element, (target) => {
    const segment = segmentOf(shown?.answer ?? null, table.placeOf(target));
    if (!segment) return [];
    return [
      { label: l10n.t('Show Lines of {0}', membersWords(segment)), run: () => actions.showLines(segment) },
      { label: l10n.t('What If It Were Like the Rest'), run: () => actions.whatIf(segment) },
    ];
  });
  const foot = h('p', { class: 'foot' });
  const body = h('div', {}, table.element, foot);
  const drop = (axis: MatrixAxis) => (): void => {
    if (shown) actions.dropDimension(shown.spec.id, axis);
  };
  dropZones(body, [
    { label: l10n.t('Use as rows'), onDrop: drop('rows') },
    { label: l10n.t('Use as columns'), onDrop: drop('cols') },
  ]);
  return {
    title: h('h2', {}, l10n.t('Error matrix')),
    subject: [rows.element, h('span', { class: 'times' }, '×'), cols.element],
    tools: [measures.element],
    body,
    draw(scene) {
      shown = scene;
      const { spec, answer, log, selection, locale } = scene;
      const measure = nearest(spec.params.measure, log);
      rows.show(dimensionOptions(log), spec.params.rows);
      cols.show(dimensionOptions(log), spec.params.cols);
      measures.show(
        matrixMeasures.map((value) => ({
          value,
          label: labels[value],
          hint: measureOf(value).doc,
          off: whyNot(value, log),
        })),
        measure,
      );
      if (!answer) return;
      const selected = new MatrixSelection(selection, answer.rowDimension.name, answer.colDimension.name);
      const faceOf = matrixFaces(answer, measure, selected, locale);
      const faces = table.spots(answer).map((spot) => ({ spot, face: faceOf(spot.place) }));
      for (const { spot, face } of faces) spot.show(face);
      setAttributes(table.element, { 'data-tone': measure === 'events' ? 'calm' : 'alarm' });
      const signs = {
        few: faces.some(({ face }) => face.sign !== ''),
        marks: faces.some(({ face }) => face.mark !== ''),
      };
      setText(foot, footText(signs, log));
    },
    isCurrent: ({ spec, answer }) =>
      answer?.rowDimension.name === spec.params.rows && answer.colDimension.name === spec.params.cols,
  };
}

const labels: Readonly<Record<MatrixMeasure, string>> = {
  error_rate: l10n.t('Error rate'),
  error_share: l10n.t('Share of errors'),
  row_share: l10n.t('Row %'),
  column_share: l10n.t('Column %'),
  lift: l10n.t('Lift'),
  errors: l10n.t('Errors'),
  events: l10n.t('Events'),
  impacted_users: l10n.t('Impacted users'),
};

function editOf(scene: Scene<'matrix'> | null, { row, col }: Place, add: boolean): SelectionEdit | null {
  const { answer, selection } = scene ?? {};
  if (!answer || !selection) return null;
  const selected = new MatrixSelection(selection, answer.rowDimension.name, answer.colDimension.name);
  const at = (axis: readonly AxisMember[], i: number | null): AxisMember | null =>
    i === null ? null : (axis[i] ?? null);
  return selected.click(at(answer.rows, row), at(answer.cols, col), add);
}

/** The members of a place as a clause; `null` for that of all, and for one of several members. */
function segmentOf(answer: MatrixAnswer | null, place: Place | null): PointsClause | null {
  if (!answer || !place) return null;
  const { row, col } = place;
  const along = [
    ...(row === null ? [] : [{ dimension: answer.rowDimension.name, member: answer.rows[row] }]),
    ...(col === null ? [] : [{ dimension: answer.colDimension.name, member: answer.cols[col] }]),
  ];
  const key = along.flatMap(({ member }) => (member?.kind === 'member' ? [member.key] : []));
  if (key.length === 0 || key.length < along.length) return null;
  return { source: 'lines', kind: 'points', dimensions: along.map(({ dimension }) => dimension), keys: [key] };
}

function footText(signs: { readonly few: boolean; readonly marks: boolean }, log: PanelLog): string {
  return [
    countedInstead('error_rate', log),
    signs.marks ? l10n.t('▲ ▼: the error rate is higher or lower than that of the rest, beyond chance.') : '',
    l10n.t('Totals are counts of their own: a user of several members counts once.'),
    l10n.t('Right click or the menu key shows the lines behind a figure.'),
    signs.few ? l10n.t('n: the rate is over so few events (under {0}) that it says little.', fewEvents) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
