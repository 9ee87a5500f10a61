import { type PanelCalls, type PanelEvents, Peer, type Port } from '../src/protocol';

declare function acquireVsCodeApi(): { postMessage(frame: unknown): void };

export type HostPeer = Peer<PanelCalls, Record<never, never>, Record<never, never>, PanelEvents>;

/** The channel to the extension host. Once a page: VS Code gives its end out a single time. */
export function connect(hear: { [K in keyof PanelEvents]: (body: PanelEvents[K]) => void }): HostPeer {
  return new Peer(hostPort(), {}, hear, Math.floor(performance.timeOrigin));
}

function hostPort(): Port {
  const api = acquireVsCodeApi();
  return {
    send: (frame) => api.postMessage(frame),
    listen(hear) {
      const onMessage = ({ data }: MessageEvent<unknown>): void => {
        if (!Array.isArray(data)) return;
        for (const frame of data) if (typeof frame === 'object' && frame !== null && 't' in frame) hear(frame);
      };
      window.addEventListener('message', onMessage);
      return () => window.removeEventListener('message', onMessage);
    },
  };
}
