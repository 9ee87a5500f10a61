import type { CellAnswer, CellSpec } from '../../src/cells/cell';
import { arranged } from '../../src/cells/stackEdit';
import { panelLog } from '../../src/host/panelState';
import type { Diagnosis } from '../../src/model/diagnosis';
import { type History, record, redo, startHistory, undo } from '../../src/model/history';
import type { Hotspots } from '../../src/model/hotspot';
import type { LogInfo } from '../../src/model/logInfo';
import { edit, nothingSelected, type Selection } from '../../src/model/selection';
import type { FieldsView, PanelCalls, PanelEvents, PanelState, PanelStatus } from '../../src/protocol/panelProtocol';
import { type Handlers, Peer, type Port } from '../../src/protocol/peer';
import { toldDiagnosis } from '../support/toldDiagnosis';
import { breakdownAnswer, caseStudyLog, matrixAnswer, triangleAnswer } from './caseStudy';
import { activeDaysAnswer, lifecycleAnswer, retentionAnswer } from './comingBack';
import { leaderboardsAnswer } from './leaderboardsAnswer';
import { trendAnswer } from './trendAnswer';
import { whatIfAnswer } from './whatIfAnswer';

export type Call = { [K in keyof PanelCalls]: readonly [K, PanelCalls[K]['in']] }[keyof PanelCalls];

export const caseStudyCells: readonly CellSpec[] = [
  { id: 'triangle', kind: 'triangle', params: {} },
  { id: 'matrix', kind: 'matrix', params: { rows: 'tier', cols: 'device', measure: 'error_rate', top: 25 } },
  { id: 'breakdown', kind: 'breakdown', params: { dimension: 'region', top: 25 } },
];

/** The share of the log that this host says is selected: a half for each clause. */
export const scaleOf = ({ clauses }: Selection): number => 0.5 ** clauses.length;

/** An answer to any of the case study's cells. */
export const caseStudyAnswer = (spec: CellSpec, selection: Selection): CellAnswer => {
  const scale = scaleOf(selection);
  switch (spec.kind) {
    case 'triangle':
      return { kind: 'triangle', answer: triangleAnswer(scale) };
    case 'trend':
      return { kind: 'trend', answer: trendAnswer(spec.params, selection) };
    case 'matrix':
      return { kind: 'matrix', answer: matrixAnswer(spec.params, scale) };
    case 'breakdown':
      return { kind: 'breakdown', answer: breakdownAnswer(spec.params.dimension, scale) };
    case 'leaderboards':
      return { kind: 'leaderboards', answer: leaderboardsAnswer(spec.params, selection) };
    case 'whatIf':
      return { kind: 'whatIf', answer: whatIfAnswer(spec.params, selection) };
    case 'hotspots':
      return {
        kind: 'hotspots',
        answer: {
          question: spec.params.question ?? 'level',
          events: Math.round(1_200_000 * scale),
          errors: Math.round(144_720 * scale),
        },
      };
    case 'verdict':
      return {
        kind: 'verdict',
        answer: { events: Math.round(1_200_000 * scale), errors: Math.round(144_720 * scale) },
      };
    case 'lines': {
      const { errorsOnly = true, order, segment } = spec.params;
      const total = Math.round((errorsOnly ? 144_720 : 1_200_000) * scale * (segment ? 0.1 : 1));
      return { kind: 'lines', answer: { total, errorsOnly, order, segment } };
    }
    case 'lifecycle':
      return { kind: 'lifecycle', answer: lifecycleAnswer(spec.params.days, scale) };
    case 'retention':
      return { kind: 'retention', answer: retentionAnswer(spec.params.days) };
    case 'activeDays':
      return { kind: 'activeDays', answer: activeDaysAnswer(scale) };
  }
};

export interface Script {
  readonly status?: PanelStatus;
  readonly log?: LogInfo;
  readonly cells?: readonly CellSpec[];
  readonly locale?: string;
  /** Keeps answers back from the start. */
  readonly silent?: boolean;
  /** The fields that stand in the place of the cells from the start. */
  readonly fields?: FieldsView;
  readonly rawText?: PanelCalls['rawText']['out'];
  readonly hotspots?: (asked: PanelCalls['hotspots']['in']) => Hotspots | Promise<Hotspots>;
  readonly diagnose?: () => Diagnosis | Promise<Diagnosis>;
  readonly lines?: (asked: PanelCalls['lines']['in']) => PanelCalls['lines']['out'];
  readonly answer?: (spec: CellSpec, selection: Selection) => CellAnswer;
}

/** The other end of the panel's channel: real selection and history, invented answers. Keeps every call that it hears. */
export class ScriptedHost {
  readonly calls: Call[] = [];
  readonly peer: Peer<Record<never, never>, PanelCalls, PanelEvents>;
  /** While false, answers are kept back. */
  answers: boolean;
  fields: FieldsView | null;
  history: History = startHistory(nothingSelected);
  following: PanelState['following'] = { on: true, hasGrown: false, lost: [], ended: null };
  selectedAt = 0;
  #cells: readonly CellSpec[];

  constructor(
    port: Port,
    private readonly script: Script,
  ) {
    this.answers = script.silent !== true;
    this.fields = script.fields ?? null;
    this.#cells = script.cells ?? caseStudyCells;
    this.peer = new Peer(port, this.#handlers());
  }

  get state(): PanelState {
    const status = this.script.status ?? { kind: 'ready', file: '/logs/logins-2025.jsonl' };
    return {
      status,
      log: status.kind === 'ready' ? panelLog(this.script.log ?? caseStudyLog) : null,
      following: this.following,
      selection: this.history.present,
      selectedAt: this.selectedAt,
      canUndo: this.history.past.length > 0,
      canRedo: this.history.future.length > 0,
      cells: this.#cells,
      fieldsShown: this.fields !== null,
      locale: this.script.locale ?? 'en',
    };
  }

  /** Edits heard so far. */
  get edits(): readonly PanelCalls['edit']['in'][] {
    return this.calls.flatMap(([name, body]) => (name === 'edit' ? [body] : []));
  }

  emit(state: PanelState): void {
    this.peer.emit('state', state);
  }

  /** Shows these fields in the place of the cells, or the cells again. */
  show(fields: FieldsView | null): void {
    this.fields = fields;
    if (fields) this.peer.emit('fields', fields);
    this.peer.emit('change', { fieldsShown: fields !== null });
  }

  /** Says that the log has grown; its answers are kept back. */
  grow(events: number): void {
    const { present } = this.history;
    this.history = { ...this.history, present: { ...present, rev: present.rev + 1 } };
    const { log, selection, following } = this.state;
    if (log) this.peer.emit('change', { log: { ...log, source: { ...log.source, events } }, selection, following });
  }

  answer(rev = this.history.present.rev): void {
    if (!this.answers || this.state.status.kind !== 'ready') return;
    const answerTo = this.script.answer ?? caseStudyAnswer;
    const { present } = this.history;
    this.peer.emit(
      'answers',
      this.#cells.map((spec) => ({ cell: spec.id, rev, answer: answerTo(spec, present) })),
    );
  }

  #handlers(): Handlers<PanelCalls> {
    const move = (next: History): { rev: number } => {
      this.history = next;
      this.selectedAt = next.present.rev;
      const { selection, selectedAt, canUndo, canRedo } = this.state;
      this.peer.emit('change', { selection, selectedAt, canUndo, canRedo });
      this.answer();
      return { rev: next.present.rev };
    };
    const heard = (...call: Call): void => void this.calls.push(call);
    return {
      ready: (body) => {
        heard('ready', body);
        setImmediate(() => {
          this.answer();
          if (this.fields) this.peer.emit('fields', this.fields);
        });
        return this.state;
      },
      edit: (body) => {
        heard('edit', body);
        return move(record(this.history, edit(this.history.present, body)));
      },
      undo: (body) => {
        heard('undo', body);
        return move(undo(this.history));
      },
      redo: (body) => {
        heard('redo', body);
        return move(redo(this.history));
      },
      configure: (body) => {
        heard('configure', body);
        this.#cells = this.#cells.map((cell) => (cell.id === body.id ? body : cell));
        this.peer.emit('change', { cells: this.#cells });
        this.answer();
        return {};
      },
      arrange: (body) => {
        heard('arrange', body);
        const log = this.script.log ?? caseStudyLog;
        this.#cells = arranged(this.#cells, body, { log, selection: this.history.present });
        this.peer.emit('change', { cells: this.#cells });
        this.answer();
        return {};
      },
      dropDimension: (body) => {
        heard('dropDimension', body);
        return {};
      },
      takeTable: (body) => {
        heard('takeTable', body);
        return {};
      },
      savePicture: (body) => {
        heard('savePicture', body);
        return {};
      },
      editRoles: (body) => {
        heard('editRoles', body);
        return {};
      },
      fields: (body) => {
        heard('fields', body);
        if (body.step === 'hide') this.show(null);
        return {};
      },
      hotspots: (body) => {
        heard('hotspots', body);
        return (
          this.script.hotspots?.(body) ?? {
            question: 'level',
            change: null,
            hotspots: [],
            searched: 0,
            dimensions: [],
            leftOut: [],
          }
        );
      },
      diagnose: (body) => {
        heard('diagnose', body);
        return this.script.diagnose?.() ?? toldDiagnosis();
      },
      rawText: (body) => {
        heard('rawText', body);
        return this.script.rawText ?? { text: '', isCut: false };
      },
      lines: (body) => {
        heard('lines', body);
        return this.script.lines?.(body) ?? { total: 0, lines: [] };
      },
      openLine: (body) => {
        heard('openLine', body);
        return {};
      },
      copy: (body) => {
        heard('copy', body);
        return {};
      },
      showSql: (body) => {
        heard('showSql', body);
        return {};
      },
      invoke: (body) => {
        heard('invoke', body);
        return {};
      },
    };
  }
}
