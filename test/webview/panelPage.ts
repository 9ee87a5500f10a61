import path from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { panelHtml } from '../../src/host/panelHtml';
import { findChromium } from '../host/chromium';
import { repoRoot } from '../support/repoRoot';
import { type Script, ScriptedHost } from './scriptedHost';
import themes from './themes.json';

export type ThemeName = keyof typeof themes;

export interface PanelPage {
  readonly page: Page;
  readonly host: ScriptedHost;
  /** What the page's policy refused, and errors that nothing caught. */
  readonly troubles: readonly string[];
}

export interface PanelView {
  readonly theme?: ThemeName;
  /** Pixels of the screen, of which a zoom leaves the panel fewer of its own. */
  readonly width?: number;
  readonly height?: number;
  readonly zoom?: number;
  /** The display language of the editor, with its texts by the English ones. */
  readonly language?: string;
  readonly texts?: unknown;
}

const origin = 'http://panel.test';
const nonce = 'c0ffee';

/** A browser with the built view, to open panels in. */
export class PanelBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly assets: ReadonlyMap<string, string>,
  ) {}

  static async launch(): Promise<PanelBrowser> {
    const executablePath = await findChromium();
    const [browser, built] = await Promise.all([
      chromium.launch({ executablePath, args: ['--no-sandbox'] }),
      build({
        absWorkingDir: repoRoot,
        entryPoints: { main: 'webview/main.ts' },
        outdir: 'dist/webview',
        bundle: true,
        write: false,
        format: 'iife',
        target: 'es2022',
      }),
    ]);
    return new PanelBrowser(browser, new Map(built.outputFiles.map((file) => [path.basename(file.path), file.text])));
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** The panel's own page under its own policy, in a theme, with a host to talk to; ready once the host has heard it. */
  async open(
    script: Script = {},
    { theme = 'dark', width = 1160, height = 1000, zoom = 1, language = 'en', texts }: PanelView = {},
  ): Promise<PanelPage> {
    const viewport = { width: width / zoom, height: height / zoom };
    const page = await this.browser.newPage({ viewport, deviceScaleFactor: zoom });
    page.setDefaultTimeout(10_000);
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.exposeFunction('logHealthTrouble', (text: string) => troubles.push(text));
    const hears = new Set<(frame: unknown) => void>();
    await page.exposeFunction('logHealthToHost', (frame: unknown) => {
      for (const hear of hears) hear(frame);
    });
    const host = new ScriptedHost(
      {
        send: (frame) => void page.evaluate((data) => window.postMessage([data], '*'), frame).catch(() => {}),
        listen: (hear) => {
          hears.add(hear);
          return () => hears.delete(hear);
        },
      },
      script,
    );
    await page.addInitScript(dressUp, themes[theme]);
    const html = panelHtml({
      cspSource: origin,
      nonce,
      script: `${origin}/main.js`,
      style: `${origin}/main.css`,
      language,
      texts,
    });
    await page.route(`${origin}/**`, (route) => {
      const name = path.basename(new URL(route.request().url()).pathname);
      const contentType = name.endsWith('.css') ? 'text/css' : name.endsWith('.js') ? 'text/javascript' : 'text/html';
      return route.fulfill({ contentType, body: this.assets.get(name) ?? html });
    });
    await page.goto(`${origin}/panel`);
    return { page, host, troubles };
  }
}

interface Theme {
  readonly kind: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Runs in the page before its own script: what VS Code does to a webview. */
function dressUp({ kind, variables }: Theme): void {
  const scope: Record<string, unknown> & typeof globalThis = Object.assign(globalThis);
  const call = (name: string, value: unknown): void => {
    const report = scope[name];
    if (typeof report === 'function') report(value);
  };
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    call('logHealthTrouble', `${violatedDirective} refused ${blockedURI} ${sample}`),
  );
  let taken = false;
  scope.acquireVsCodeApi = () => {
    if (taken) throw new Error('acquireVsCodeApi was called twice');
    taken = true;
    return { postMessage: (frame: unknown) => call('logHealthToHost', frame) };
  };
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(variables)) style.setProperty(name, value);
    style.setProperty('--vscode-font-family', 'system-ui, "Ubuntu", "Liberation Sans", sans-serif');
    style.setProperty('--vscode-font-size', '13px');
    document.body.className = kind;
    document.body.dataset.vscodeThemeKind = kind;
  }).observe(document, { childList: true, subtree: true });
}
