import type * as vscode from 'vscode';
import type { Answers } from './answers';
import type { DimensionTree } from './dimensionTree';
import type { FieldsEditor } from './fieldsEditor';
import type { FileMemory } from './fileMemory';
import type { Notices } from './notices';
import type { OpenSettings } from './openSettings';
import type { PagedLines } from './pagedLines';
import type { HealthPanel } from './panel';
import type { SavedViews } from './savedViews';
import type { Session } from './session';
import type { TextDocuments } from './textDocuments';
import type { WorkerClient } from './workerClient';

/** What the extension is made of; each command takes what it needs of it. */
export interface Parts {
  /** Speaks to the worker that holds the log. */
  readonly client: WorkerClient;
  /** A client with a worker of its own, for work that has nothing to do with the log that is open. */
  readonly newClient: () => WorkerClient;
  readonly memory: FileMemory;
  /** How files are to be read, by the settings and by what was chosen for them. */
  readonly settingsOf: (files: readonly string[]) => OpenSettings;
  readonly views: SavedViews;
  readonly session: Session;
  readonly answers: Answers;
  readonly notices: Notices;
  readonly panel: HealthPanel;
  readonly tree: DimensionTree;
  readonly fields: FieldsEditor;
  readonly documents: TextDocuments;
  readonly paged: PagedLines;
  readonly channel: vscode.LogOutputChannel;
}
