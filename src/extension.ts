import './host/displayLanguage';

import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { Answers } from './host/answers';
import { api, type LogHealthApi } from './host/api';
import { codeLens } from './host/codeLens';
import { registerCommands } from './host/commands';
import { contextKeys } from './host/contextKeys';
import { DimensionTree } from './host/dimensionTree';
import { DraggedDimension } from './host/draggedDimension';
import { FieldsEditor } from './host/fieldsEditor';
import { FileMemory } from './host/fileMemory';
import { followSettings } from './host/followSettings';
import { loadReporter } from './host/loadReporter';
import { Notices } from './host/notices';
import { type OpenSettings, openSettings } from './host/openSettings';
import { overridesOf } from './host/overridesOf';
import { PagedLines } from './host/pagedLines';
import { HealthPanel, panelType } from './host/panel';
import type { Parts } from './host/parts';
import { problems } from './host/problems';
import { SavedViews } from './host/savedViews';
import { Session } from './host/session';
import { statusBar } from './host/statusBar';
import { TextDocuments } from './host/textDocuments';
import { viewKeeper } from './host/viewKeeper';
import { WholeLog } from './host/wholeLog';
import { WorkerClient } from './host/workerClient';

export function activate(context: vscode.ExtensionContext): LogHealthApi {
  const own = <T extends vscode.Disposable>(part: T): T => {
    context.subscriptions.push(part);
    return part;
  };
  const worker = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js').fsPath;
  const channel = own(vscode.window.createOutputChannel('Log Health', { log: true }));
  const newClient = (): WorkerClient => new WorkerClient(() => new Worker(worker, { name: 'log-health' }));
  const client = own(newClient());
  const memory = new FileMemory(context.workspaceState, (file) => vscode.Uri.file(file).toString());
  const settingsFor = (files: readonly string[], roles: OpenSettings['overrides']): OpenSettings => {
    const scope = files[0] === undefined ? undefined : vscode.Uri.file(files[0]);
    const settings = openSettings((key) => vscode.workspace.getConfiguration('logHealth', scope).get(key));
    return { ...settings, overrides: overridesOf(settings.overrides, roles) };
  };
  const settingsOf = (files: readonly string[]): OpenSettings => settingsFor(files, memory.roles(files));
  const session = new Session(client, settingsOf);
  const fields = own(new FieldsEditor(client, session, memory, settingsFor));
  const answers = own(new Answers(session));
  const dragged = new DraggedDimension();
  const panel = own(new HealthPanel(context.extensionUri, session, answers, fields, dragged, channel));
  const documents = own(new TextDocuments());
  const notices = new Notices(channel);
  const paged = own(new PagedLines(session, notices));
  const parts: Parts = {
    documents,
    paged,
    client,
    newClient,
    memory,
    views: new SavedViews(context.workspaceState),
    settingsOf,
    session,
    answers,
    notices,
    panel,
    tree: own(new DimensionTree(session, answers, memory, dragged)),
    fields,
    channel,
  };
  own(contextKeys(session));
  own(statusBar(session, answers));
  const whole = new WholeLog(session);
  own(problems(session, whole));
  own(codeLens(session, whole));
  own(loadReporter(parts));
  own(viewKeeper(session, memory));
  own(registerCommands(parts));
  own(
    vscode.window.registerWebviewPanelSerializer(panelType, {
      async deserializeWebviewPanel(view) {
        panel.adopt(view);
        const files = memory.lastFiles;
        if (session.status.kind === 'empty' && files.length > 0) void session.open(files, memory.view(files));
      },
    }),
  );
  own(
    vscode.workspace.onDidChangeConfiguration((change) =>
      followSettings(session, (key) => change.affectsConfiguration(key), settingsOf(session.files)),
    ),
  );
  return api(parts);
}
