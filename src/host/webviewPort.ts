import type * as vscode from 'vscode';
import type { Port } from '../protocol/peer';

/** Milliseconds in which the answers to a click have come as a rule. */
const togetherMs = 10;

/** A port that can be told that what was sent is wanted at once. */
export interface WebviewPort extends Port {
  flush(): void;
}

/**
 * A webview as a Port. What is sent within a moment goes out as one message, an array of frames: each message makes its
 * own way to the page, and waits for the one before. Frames sent while the webview is hidden are lost: it asks for the
 * state when it is shown again.
 */
export function webviewPort(webview: Pick<vscode.Webview, 'postMessage' | 'onDidReceiveMessage'>): WebviewPort {
  let waiting: unknown[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    const frames = waiting;
    waiting = [];
    if (frames.length > 0) void webview.postMessage(frames);
  };
  return {
    send(frame) {
      waiting.push(frame);
      timer ??= setTimeout(flush, togetherMs);
    },
    flush,
    listen(hear) {
      const listening = webview.onDidReceiveMessage((frame: unknown) => {
        if (typeof frame === 'object' && frame !== null && 't' in frame) hear(frame);
      });
      return () => {
        listening.dispose();
        if (timer) clearTimeout(timer);
        timer = null;
        waiting = [];
      };
    },
  };
}
