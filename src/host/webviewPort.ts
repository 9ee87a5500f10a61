import type * as vscode from 'vscode';
import type { Port } from '../protocol/peer';

/** A webview as a Port. Frames sent while it is hidden are lost: it asks for the state when it is shown again. */
export const webviewPort = (webview: vscode.Webview): Port => ({
  send: (frame) => void webview.postMessage(frame),
  listen: (hear) => {
    const listening = webview.onDidReceiveMessage((frame: unknown) => {
      if (typeof frame === 'object' && frame !== null && 't' in frame) hear(frame);
    });
    return () => listening.dispose();
  },
});
