import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { CellSpec } from '../cells/cell';
import type { DiagnosisStage } from '../model/diagnosis';
import type { PanelCalls, PanelCommand, PanelEvents, PanelState } from '../protocol/panelProtocol';
import { type Handlers, Peer } from '../protocol/peer';
import type { Answers } from './answers';
import type { DraggedDimension } from './draggedDimension';
import type { Held } from './emitter';
import type { FieldsEditor } from './fieldsEditor';
import { linesPage } from './linesPage';
import { panelHtml } from './panelHtml';
import { growthState, panelState, selectionState } from './panelState';
import { plainLine } from './plainLine';
import { rethrowCancelled } from './rethrowCancelled';
import type { Session } from './session';
import type { SessionChange } from './sessionChange';
import { savePicture, takeTable } from './takeTable';
import { type WebviewPort, webviewPort } from './webviewPort';

export const panelType = 'logHealth.panel';

const commandOf: Readonly<Record<PanelCommand, readonly [command: string, ...args: string[]]>> = {
  openLog: ['logHealth.openLog'],
  toggleFollow: ['logHealth.toggleFollow'],
  reopenLog: ['logHealth.reopenLog'],
  editFields: ['logHealth.editFields'],
  chooseFormat: ['logHealth.chooseFormat'],
  choosePart: ['logHealth.choosePart'],
  showSql: ['logHealth.showSql'],
  compareWith: ['logHealth.compareWith'],
  generateSample: ['logHealth.generateSample'],
  cancelLoading: ['logHealth.cancelLoading'],
  openSettings: ['workbench.action.openSettings', 'logHealth'],
};

type PanelPeer = Peer<Record<never, never>, PanelCalls, PanelEvents>;

/** The Health panel: at most one. Shows the session and sends it what is clicked; holds nothing itself. */
export class HealthPanel implements Held {
  #open: { readonly view: vscode.WebviewPanel; readonly peer: PanelPeer; readonly port: WebviewPort } | null = null;
  /** The page has booted and listens; a hidden one is thrown away by VS Code and boots anew. */
  #isListening = false;
  readonly #assets: vscode.Uri;
  readonly #following: Held;
  /** A cell to bring into view once the page listens. */
  #toReveal: string | null = null;
  /** Answers of this turn, on their way. */
  #answered: PanelEvents['answers'] = [];
  /** Whether the page was told that the fields are shown. */
  #fieldsShown = false;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly session: Session,
    private readonly answers: Answers,
    private readonly fields: FieldsEditor,
    private readonly dragged: DraggedDimension,
    private readonly log: Pick<vscode.LogOutputChannel, 'error'>,
  ) {
    this.#assets = vscode.Uri.joinPath(extension, 'dist', 'webview');
    this.#following = vscode.Disposable.from(
      session.changed.listen((change) => this.#follow(change)),
      fields.changed.listen(() => this.#followFields()),
      session.staged.listen((stage) => this.#tellStage(stage)),
    );
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Opens the panel, or brings it to the front. */
  show(): void {
    if (this.#open) this.#open.view.reveal();
    else this.adopt(vscode.window.createWebviewPanel(panelType, 'Log Health', vscode.ViewColumn.Active));
  }

  /** Shows the panel with a cell of it in view. */
  reveal(cell: string): void {
    this.#toReveal = cell;
    this.show();
    this.#revealCell();
  }

  /** Makes a panel that VS Code kept over a reload of the window this one. */
  adopt(view: vscode.WebviewPanel): void {
    this.#open?.view.dispose();
    const { webview } = view;
    webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [this.#assets] };
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(this.extension, 'media', `panel-${theme}.svg`);
    view.iconPath = { light: icon('light'), dark: icon('dark') };
    const port = webviewPort(webview);
    const peer: PanelPeer = new Peer(port, this.#handlers());
    this.#open = { view, peer, port };
    view.onDidChangeViewState(() => {
      if (!view.visible) this.#isListening = false;
    });
    view.onDidDispose(() => {
      peer.dispose('the panel was closed');
      if (this.#open?.view !== view) return;
      this.#open = null;
      this.#isListening = false;
      this.fields.forget();
    });
    this.#entitle();
    webview.html = panelHtml({
      cspSource: webview.cspSource,
      nonce: randomBytes(16).toString('hex'),
      script: this.#asset(webview, 'main.js'),
      style: this.#asset(webview, 'main.css'),
      language: vscode.env.language,
      texts: vscode.l10n.bundle,
    });
  }

  dispose(): void {
    this.#following.dispose();
    this.#open?.view.dispose();
  }

  #handlers(): Handlers<PanelCalls> {
    const rev = () => ({ rev: this.session.selection.rev });
    return {
      ready: () => {
        this.#isListening = true;
        // After the state, which goes out as the answer to this call.
        setImmediate(() => {
          this.#answer();
          this.#followFields();
          this.#revealCell();
        });
        return this.#state();
      },
      edit: (change) => {
        this.session.edit(change);
        return rev();
      },
      undo: () => {
        this.session.undo();
        return rev();
      },
      redo: () => {
        this.session.redo();
        return rev();
      },
      configure: (spec) => {
        this.session.configure(spec);
        return {};
      },
      arrange: (change) => {
        this.session.arrange(change);
        return {};
      },
      dropDimension: ({ cell, axis }) => {
        this.dragged.drop(this.session, cell, axis);
        return {};
      },
      takeTable: async (asked) => {
        await takeTable({ session: this.session, answers: this.answers }, asked);
        return {};
      },
      savePicture: async (picture) => {
        await savePicture(this.session, picture);
        return {};
      },
      editRoles: (change) => {
        this.fields.edit(change);
        return {};
      },
      fields: ({ step }) => {
        if (step === 'hide') this.fields.hide();
        else if (step === 'apply') void this.fields.apply();
        else this.fields.reset(step === 'discard' ? 'applied' : 'automatic');
        return {};
      },
      hotspots: ({ question }) => this.session.hotspots(question).catch(rethrowCancelled),
      diagnose: () => {
        const diagnosis = this.session.diagnosis().catch(rethrowCancelled);
        this.#tellStage(this.session.diagnosisStage);
        return diagnosis;
      },
      lines: (asked, signal) => linesPage(this.session, asked, signal),
      openLine: ({ file, line }) => {
        void vscode.commands.executeCommand('logHealth.openLine', { file, line });
        return {};
      },
      copy: async ({ text }) => {
        await vscode.env.clipboard.writeText(text);
        return {};
      },
      rawText: (place) => this.fields.rawText(place),
      showSql: ({ cell }) => {
        void vscode.commands.executeCommand('logHealth.showSql', cell);
        return {};
      },
      invoke: ({ command }) => {
        if (!Object.hasOwn(commandOf, command)) throw new Error(`unknown command "${command}"`);
        void vscode.commands.executeCommand(...commandOf[command]);
        return {};
      },
    };
  }

  #follow(change: SessionChange): void {
    if (change === 'status') this.#entitle();
    if (!this.#isListening) return;
    const peer = this.#open?.peer;
    if (change === 'status') peer?.emit('state', this.#state());
    else if (change === 'selection') peer?.emit('change', selectionState(this.session));
    else if (change === 'growth') peer?.emit('change', growthState(this.session, vscode.env.language));
    else if (change === 'following') peer?.emit('change', { following: this.session.following });
    else peer?.emit('change', { cells: this.session.cells });
    if (this.session.log && change !== 'following') this.#answer();
  }

  #state(): PanelState {
    this.#fieldsShown = this.fields.view !== null;
    return panelState(this.session, this.#fieldsShown, vscode.env.language);
  }

  #followFields(): void {
    const { view } = this.fields;
    const peer = this.#isListening ? this.#open?.peer : undefined;
    if (view) peer?.emit('fields', view);
    if (this.#fieldsShown === (view !== null)) return;
    this.#fieldsShown = view !== null;
    peer?.emit('change', { fieldsShown: this.#fieldsShown });
  }

  #tellStage(stage: DiagnosisStage | null): void {
    if (stage && this.#isListening) this.#open?.peer.emit('stage', { stage });
  }

  #revealCell(): void {
    if (!this.#isListening || this.#toReveal === null) return;
    this.#open?.peer.emit('reveal', { cell: this.#toReveal });
    this.#toReveal = null;
  }

  #answer(): void {
    for (const cell of this.session.cells) void this.#answerCell(cell);
  }

  async #answerCell(spec: CellSpec): Promise<void> {
    const { rev } = this.session.selection;
    const cell = spec.id;
    // A cell configured anew meanwhile has another spec, and its own answer under way.
    const isWanted = (): boolean => this.#isListening && this.session.cells.includes(spec);
    try {
      const asked = await this.answers.ask(spec);
      if (asked && isWanted()) this.#send({ cell, rev: asked.rev, answer: asked.answer });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.log.error(`cell ${cell}: ${message}`);
      if (isWanted()) this.#open?.peer.emit('failure', { cell, rev, message });
    }
  }

  /** Sends an answer with those of the other cells, which were asked together and come in the same turn. */
  #send(answered: PanelEvents['answers'][number]): void {
    this.#answered = [...this.#answered, answered];
    if (this.#answered.length > 1) return;
    setImmediate(() => {
      // A click that came meanwhile has others under way.
      const answers = this.#answered.filter(({ rev }) => rev >= this.session.selectedAt);
      this.#answered = [];
      if (!this.#isListening || answers.length === 0) return;
      this.#open?.peer.emit('answers', answers);
      this.#open?.port.flush();
    });
  }

  #entitle(): void {
    const { status } = this.session;
    if (!this.#open) return;
    this.#open.view.title = status.kind === 'empty' ? 'Log Health' : `Log Health: ${plainLine(status.file, 60)}`;
  }

  #asset(webview: vscode.Webview, name: string): string {
    return webview.asWebviewUri(vscode.Uri.joinPath(this.#assets, name)).toString();
  }
}
