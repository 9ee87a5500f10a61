/** The one door for the webview: what it may know of the rest. */

export type { ActiveDaysAnswer } from '../cells/activeDays';
export { cellWords } from '../cells/ask';
export type { AxisMember } from '../cells/axisMember';
export type { BreakdownAnswer, BreakdownRow } from '../cells/breakdown';
export type { CellAnswer, CellSpec, StackKind } from '../cells/cell';
export { type IntervalDays, intervalDays, type Span } from '../cells/comingBack';
export { hotspotSource } from '../cells/hotspots';
export {
  type Leader,
  type Leaderboard,
  type LeaderboardsAnswer,
  type LeaderMeasure,
  leaderMeasures,
  mostLeaders,
  shownOf,
  usualLeaders,
} from '../cells/leaderboards';
export {
  censoredWords,
  type LifecycleAnswer,
  type LifecycleInterval,
  lifecycleMeasures,
  segmentWords,
} from '../cells/lifecycle';
export type { LineMark, LinesAnswer } from '../cells/lines';
export { isMarked, type MatrixAnswer, type MatrixMeasure, matrixMeasures } from '../cells/matrix';
export { type MatrixAxis, withAxis } from '../cells/matrixAxis';
export type { MatrixStats } from '../cells/matrixStats';
export type { Cohort, RetentionAnswer } from '../cells/retention';
export type { SegmentStats } from '../cells/segmentStats';
export type { StackEdit } from '../cells/stackEdit';
export { kindNames, stackKinds } from '../cells/stackKinds';
export { type TrendAnswer, trendMeasures } from '../cells/trend';
export type { BesideKpis, DailyLines, KpiId, TriangleAnswer } from '../cells/triangle';
export { judgedClauses, onsetOf, periodSinceOnset } from '../cells/verdict';
export { type WhatIfAnswer, type WhatIfFigures, whatIfDoc } from '../cells/whatIf';
export { measureOf } from '../measures/catalogue';
export type { Change } from '../measures/change';
export { changeSize } from '../measures/changeWords';
export { falseDiscoveries, type RestComparison } from '../measures/compareWithRest';
export { definition } from '../measures/definition';
export { fewEvents } from '../measures/fewEvents';
export type { Measure, MeasureId } from '../measures/measure';
export { baselineWords } from '../model/baseline';
export type { DayRange } from '../model/calendar';
export { clauseWords, membersWords, type WordedLog } from '../model/clauseWords';
export { counted, countedUnits, countText } from '../model/counted';
export type { Diagnosis, DiagnosisStage, Evidence, Verdict } from '../model/diagnosis';
export { diagnosisRows } from '../model/diagnosisRows';
export { diagnosisStageWords } from '../model/diagnosisStageWords';
export {
  confidenceWords,
  type DiagnosisReader,
  evidenceSide,
  favoursWords,
  lossShares,
  shareWords,
  verdictHeadline,
} from '../model/diagnosisWords';
export { endedWords } from '../model/followWords';
export { type Format, formatValue, memberLabel } from '../model/format';
export { type Grain, grainMs, isoUnit } from '../model/grain';
export type { Hotspot, HotspotQuestion, Hotspots } from '../model/hotspot';
export { changeWords, hotspotMembers, hotspotName } from '../model/hotspotWords';
export { readYear, yearRange } from '../model/lastYear';
export type { LineOrder } from '../model/logLines';
export { monthsOn } from '../model/months';
export { periodPresets } from '../model/periodPresets';
export type { Preview, PreviewEffect, PreviewRecord } from '../model/preview';
export { type ChosenUse, editRoles, type RoleEdit, type RolesNow, useOf } from '../model/roleEdit';
export type { FieldGuess } from '../model/roles';
export { fitText, runnerUpWords } from '../model/runnerUpWords';
export {
  type Baseline,
  type Clause,
  clauseOf,
  dimensionSource,
  edit,
  holds,
  type Key,
  matrixSource,
  type PointsClause,
  periodEdit,
  periodSource,
  type Selection,
  type SelectionEdit,
  selectedMembers,
} from '../model/selection';
export { spanText } from '../model/spanText';
export type { LoadProgress } from './engineProtocol';
export type {
  FieldsStep,
  FieldsView,
  Following,
  LinesPage,
  PageLine,
  PanelCalls,
  PanelCommand,
  PanelEvents,
  PanelLog,
  PanelState,
  PanelStatus,
  RecordPlace,
  TableForm,
} from './panelProtocol';
export { CallError, Peer, type Port } from './peer';
