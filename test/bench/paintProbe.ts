/** What came of one click, in milliseconds of the page's clock. */
export interface Painted {
  /** The time stamp of the last pointer event. */
  readonly clicked: number;
  /** The frame after the one that first showed another selection. */
  readonly selected: number;
  /** The host's word on the selection came. */
  readonly told: number;
  /** The last answer came. */
  readonly answered: number;
  /** The last cell was drawn. */
  readonly drawn: number;
  /** The frame after the one that has it. */
  readonly painted: number;
  /** Answers that came, to whatever selection. */
  readonly answers: number;
}

export interface PaintProbe {
  /** Waits for the next clicks; `clicks` of them make the selection whose answers are waited for. */
  begin(clicks: number): void;
  /** Ends when that is painted. */
  painted(): Promise<Painted>;
  /** What is waited for, for an error that says that it does not come. */
  state(): string;
  /** Whether the figures have changed since those of the last selection were drawn. */
  wasOverdrawn(): boolean;
  /** From the next click, whatever it does, to the frame after the next. */
  idle(): Promise<number>;
}

/** What is looked at of what the host sends. */
type HostFrame =
  | { readonly t: 'event'; readonly name: 'change'; readonly body: { readonly selectedAt?: number } }
  | {
      readonly t: 'event';
      readonly name: 'answers';
      readonly body: readonly { readonly cell: string; readonly rev: number }[];
    }
  | { readonly t: 'ok'; readonly body: { readonly rev?: number } };

/**
 * Runs in the page of the panel, beside its own script, which knows nothing of it: hears the clicks, the host's frames
 * after the panel has heard them, and what changes in the document.
 */
export function paintProbe(): PaintProbe {
  const cells = (): readonly Element[] => [...document.querySelectorAll('.cell')];
  // What these show besides their answers is asked for apart, when they are in sight, and comes when it comes.
  const isOfAnswers = (cell: Element): boolean => !cell.matches('.cell-lines, .cell-hotspots, .cell-verdict');
  const figures = (): string => document.querySelector('.kin')?.textContent ?? '';
  const twoFrames = (then: (at: number) => void): void => {
    requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
  };
  let left = 0;
  let wasOverdrawn = false;
  let selectedAt = 0;
  let answeredBy = new Map<string, number>();
  let now = { clicked: 0, selected: 0, told: 0, answered: 0, drawn: 0, answers: 0, settled: '' };
  let done: (painted: Painted) => void = () => {};
  let painted: Promise<Painted> = Promise.resolve({ ...now, painted: 0 });

  const look = (): void => {
    if (now.drawn > 0) wasOverdrawn ||= figures() !== now.settled;
    const isAnswered = [...answeredBy.values()].filter((rev) => rev >= selectedAt).length === cells().length;
    const isDrawn = cells().every((cell) => !isOfAnswers(cell) || !cell.hasAttribute('data-stale'));
    if (now.drawn > 0 || left > 0 || now.told === 0 || !isAnswered || !isDrawn) return;
    now.drawn = performance.now();
    now.settled = figures();
    twoFrames((at) => done({ ...now, painted: at }));
  };
  addEventListener('pointerup', ({ timeStamp }) => (now.clicked = timeStamp), { capture: true });
  const hear = (frame: HostFrame, timeStamp: number): void => {
    if (frame.t === 'ok') {
      if (typeof frame.body?.rev === 'number') left--;
    } else if (frame.name === 'answers') {
      for (const { cell, rev } of frame.body) answeredBy.set(cell, rev);
      now.answers += frame.body.length;
      now.answered = timeStamp;
    } else if (frame.name === 'change' && (frame.body.selectedAt ?? 0) > selectedAt) {
      selectedAt = frame.body.selectedAt ?? 0;
      now.told = timeStamp;
    }
  };
  addEventListener('message', ({ data, timeStamp }) => {
    if (Array.isArray(data)) for (const frame of data) hear(frame, timeStamp);
    look();
  });
  new MutationObserver((records) => {
    if (now.clicked > 0 && now.selected === 0 && records.some(({ attributeName }) => attributeName === 'aria-pressed'))
      twoFrames((at) => (now.selected ||= at));
    look();
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  return {
    begin(clicks) {
      left = clicks;
      wasOverdrawn = false;
      answeredBy = new Map();
      now = { clicked: 0, selected: 0, told: 0, answered: 0, drawn: 0, answers: 0, settled: '' };
      painted = new Promise((resolve) => {
        done = resolve;
      });
    },
    painted: () => painted,
    state: () =>
      JSON.stringify({
        ...now,
        left,
        selectedAt,
        answered: [...answeredBy],
        stale: cells()
          .filter((cell) => cell.hasAttribute('data-stale'))
          .map((cell) => cell.className),
        cells: cells().length,
        chips: [...document.querySelectorAll('.chip')].map((chip) => chip.textContent),
      }),
    wasOverdrawn: () => wasOverdrawn,
    idle: () =>
      new Promise((resolve) => {
        const hear = ({ timeStamp }: PointerEvent): void => twoFrames((at) => resolve(at - timeStamp));
        addEventListener('pointerup', hear, { capture: true, once: true });
      }),
  };
}
