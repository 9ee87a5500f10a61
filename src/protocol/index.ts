/** The one door for the webview: what it may know of the rest. */

export type { AxisMember } from '../cells/axisMember';
export type { BreakdownAnswer, BreakdownRow } from '../cells/breakdown';
export type { CellAnswer, CellSpec, StackKind } from '../cells/cell';
export { type MatrixAnswer, type MatrixCellStats, type MatrixMeasure, matrixMeasures } from '../cells/matrix';
export type { SegmentStats } from '../cells/segmentStats';
export { type DailyLines, type KpiId, per, type TriangleAnswer } from '../cells/triangle';
export { catalogue, measureOf } from '../measures/catalogue';
export type { Change } from '../measures/change';
export type { Measure, MeasureId } from '../measures/measure';
export { clauseWords, membersWords, type WordedLog } from '../model/clauseWords';
export { endedWords } from '../model/followWords';
export { type Format, formatValue, memberLabel } from '../model/format';
export { type Grain, grainMs, isoUnit } from '../model/grain';
export { readYear, yearRange } from '../model/lastYear';
export { plural } from '../model/plural';
export type { OutcomeValue, Preview, PreviewEffect, PreviewRecord } from '../model/preview';
export { type ChosenUse, editRoles, type RoleEdit, type RolesNow, useOf } from '../model/roleEdit';
export type { FieldGuess, OutcomeRule, Roles } from '../model/roles';
export {
  type Clause,
  clauseOf,
  dimensionSource,
  edit,
  holds,
  type Key,
  matrixSource,
  type Selection,
  type SelectionEdit,
  selectedMembers,
} from '../model/selection';
export type { FormatScore, FoundFormat } from '../model/source';
export { spanText } from '../model/spanText';
export { isoDate } from '../model/timeZone';
export type { LoadProgress } from './engineProtocol';
export type {
  FieldsStep,
  FieldsView,
  Following,
  PanelCalls,
  PanelCommand,
  PanelEvents,
  PanelLog,
  PanelState,
  PanelStatus,
  RecordPlace,
} from './panelProtocol';
export { CallError, Peer, type Port } from './peer';
