import type {
  CellSpec,
  DiagnosisStage,
  FieldsStep,
  HotspotQuestion,
  MatrixAxis,
  PanelCalls,
  PanelCommand,
  PointsClause,
  RecordPlace,
  RoleEdit,
  SelectionEdit,
  StackEdit,
  TableForm,
} from '../src/protocol';
import type { HostPeer } from './bridge';
import type { Stages } from './stages';
import type { Store } from './store';

/** What a click can ask for. */
export interface Actions {
  edit(change: SelectionEdit): void;
  undo(): void;
  redo(): void;
  configure(spec: CellSpec): void;
  /** Adds, moves and removes cells. */
  arrange(change: StackEdit): void;
  /** Shows what was dragged in the tree on an axis of a matrix. */
  dropDimension(cell: string, axis: MatrixAxis): void;
  /** Copies the answer to a cell as a table, or has it written to a file. */
  takeTable(cell: string, as: TableForm, to: 'clipboard' | 'file'): void;
  /** Has the picture of a cell, a PNG in base64, written to a file. */
  savePicture(cell: string, png: string): void;
  /** Shows the statements behind a cell's numbers. */
  showSql(cell: string): void;
  /** Shows the lines of a segment for a moment; the selection stays. */
  showLines(segment: PointsClause): void;
  /** Shows what is gained if a segment were like the rest, in the cell for it. */
  whatIf(segment: PointsClause): void;
  /** The hotspots of the selection. @throws CallError */
  hotspots(question: HotspotQuestion): Promise<PanelCalls['hotspots']['out']>;
  /** The verdict of the selection; `onStage` hears what it has come to meanwhile. @throws CallError */
  diagnose(onStage: (stage: DiagnosisStage) => void): Promise<PanelCalls['diagnose']['out']>;
  /** A page of lines of a cell. @throws CallError */
  lines(asked: PanelCalls['lines']['in']): Promise<PanelCalls['lines']['out']>;
  openLine(file: string, line: number): void;
  copy(text: string): void;
  invoke(command: PanelCommand): void;
  editRoles(change: RoleEdit): void;
  fields(step: FieldsStep): void;
  /** The text of a record as it stands in its file. @throws CallError */
  rawText(place: RecordPlace): Promise<PanelCalls['rawText']['out']>;
}

/**
 * Actions as calls to the host; what they change of filters and cells is shown at once. `failed` hears why one did not work.
 * `reveal` brings a cell into view.
 */
export function actionsOver(
  peer: HostPeer,
  store: Pick<Store, 'configure' | 'edit' | 'confirm' | 'state' | 'takeOnsets'>,
  stages: Pick<Stages, 'during'>,
  reveal: (id: string) => void,
  failed: (message: string) => void,
): Actions {
  const watch = (call: Promise<unknown>): void => {
    call.catch((error: unknown) => failed(error instanceof Error ? error.message : String(error)));
  };
  const cells = (): readonly CellSpec[] => store.state?.cells ?? [];
  const configure = (spec: CellSpec): void => {
    store.configure(spec);
    watch(peer.call('configure', spec));
  };
  /** Gives a segment to the first cell of a kind, which is added where there is none, and brings it into view. */
  const give = (kind: 'lines' | 'whatIf', segment: PointsClause): void => {
    const show = (): void => {
      const spec = cells().find((cell) => cell.kind === kind);
      if (spec?.kind === 'lines') configure({ ...spec, params: { ...spec.params, segment } });
      else if (spec?.kind === 'whatIf') configure({ ...spec, params: { segment } });
      if (spec) reveal(spec.id);
    };
    if (cells().some((cell) => cell.kind === kind)) show();
    else watch(peer.call('arrange', { op: 'add', kind }).then(show));
  };
  return {
    edit(change) {
      // Sent before it is drawn: the host counts meanwhile.
      const call = peer.call('edit', change);
      store.edit(change);
      watch(call.finally(() => store.confirm()));
    },
    undo: () => watch(peer.call('undo', {})),
    redo: () => watch(peer.call('redo', {})),
    configure,
    showLines: (segment) => give('lines', segment),
    whatIf: (segment) => give('whatIf', segment),
    arrange: (change) => watch(peer.call('arrange', change)),
    dropDimension: (cell, axis) => watch(peer.call('dropDimension', { cell, axis })),
    takeTable: (cell, as, to) => watch(peer.call('takeTable', { cell, as, to })),
    savePicture: (cell, png) => watch(peer.call('savePicture', { cell, png })),
    hotspots: (question) => peer.call('hotspots', { question }),
    async diagnose(onStage) {
      const { selection } = store.state ?? {};
      const diagnosis = await stages.during(peer.call('diagnose', {}), onStage);
      if (selection) store.takeOnsets(selection, diagnosis);
      return diagnosis;
    },
    lines: (asked) => peer.call('lines', asked),
    openLine: (file, line) => watch(peer.call('openLine', { file, line })),
    copy: (text) => watch(peer.call('copy', { text })),
    showSql: (cell) => watch(peer.call('showSql', { cell })),
    invoke: (command) => watch(peer.call('invoke', { command })),
    editRoles: (change) => watch(peer.call('editRoles', change)),
    fields: (step) => watch(peer.call('fields', { step })),
    rawText: (place) => peer.call('rawText', place),
  };
}
