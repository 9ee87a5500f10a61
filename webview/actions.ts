import type {
  CellSpec,
  FieldsStep,
  PanelCalls,
  PanelCommand,
  RecordPlace,
  RoleEdit,
  SelectionEdit,
} from '../src/protocol';
import type { HostPeer } from './bridge';
import type { Store } from './store';

/** What a click can ask for. */
export interface Actions {
  edit(change: SelectionEdit): void;
  undo(): void;
  redo(): void;
  configure(spec: CellSpec): void;
  /** Shows the statements behind a cell's numbers. */
  showSql(cell: string): void;
  invoke(command: PanelCommand): void;
  editRoles(change: RoleEdit): void;
  fields(step: FieldsStep): void;
  /** The text of a record as it stands in its file. @throws CallError */
  rawText(place: RecordPlace): Promise<PanelCalls['rawText']['out']>;
}

/** Actions as calls to the host; what they change of filters and cells is shown at once. `failed` hears why one did not work. */
export function actionsOver(
  peer: HostPeer,
  store: Pick<Store, 'configure' | 'edit' | 'confirm'>,
  failed: (message: string) => void,
): Actions {
  const watch = (call: Promise<unknown>): void => {
    call.catch((error: unknown) => failed(error instanceof Error ? error.message : String(error)));
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
    configure(spec) {
      store.configure(spec);
      watch(peer.call('configure', spec));
    },
    showSql: (cell) => watch(peer.call('showSql', { cell })),
    invoke: (command) => watch(peer.call('invoke', { command })),
    editRoles: (change) => watch(peer.call('editRoles', change)),
    fields: (step) => watch(peer.call('fields', { step })),
    rawText: (place) => peer.call('rawText', place),
  };
}
