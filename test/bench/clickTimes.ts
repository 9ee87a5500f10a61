import path from 'node:path';
import type { CDPSession, Frame, JSHandle, Page } from 'playwright-core';
import { openVsCode } from '../host/openVsCode';
import { HealthPanel } from '../host/ui/healthPanel';
import { pickOne, randomSource } from '../support/randomSource';
import type { Measured } from './measurement';
import { type Painted, type PaintProbe, paintProbe } from './paintProbe';
import { quantile } from './quantile';

const clicks = Number(process.env.BENCH_CLICKS ?? 200);
const bursts = 20;
const burstClicks = 10;
const betweenMs = 20;
const longestMs = 20_000;
const control = 2;

/** What a click can be on: cells, heads and totals of the matrix but the grand one, rows of the breakdown, chips. */
const targets = [
  '.matrix tbody tr:not(:last-child) td:not(.total) button:not([aria-disabled])',
  '.matrix thead th button:not([aria-disabled])',
  '.matrix tbody th button:not([aria-disabled])',
  '.matrix tbody tr:not(:last-child) td.total button:not([aria-disabled])',
  '.breakdown tbody tr:not(.other) .bar-cell',
  '.chip button',
];

/**
 * Clicks in the Health panel of a real VS Code, timed by its page: from the time stamp of the pointer event to the
 * frame after the one that has the last cell's answer.
 */
export async function clickTimes(file: string): Promise<Measured> {
  const code = await openVsCode({ folder: path.resolve(path.dirname(file)), viewport: { width: 1500, height: 2200 } });
  try {
    await code.workbench.explorerMenu(path.basename(file), 'Open in Log Health');
    const { page: frame } = await HealthPanel.shown(code.workbench);
    // The side bar with the tree that follows each click too.
    await code.workbench.showContainer('Log Health');
    await code.workbench.page.waitForTimeout(3000);
    const hand = new Hand(
      frame,
      code.workbench.page,
      await code.workbench.page.context().newCDPSession(code.workbench.page),
    );
    const probe = await frame.evaluateHandle(paintProbe);
    await singleClicks(hand, probe, 20);
    return { ...(await singleClicks(hand, probe, clicks)), ...(await burstsOf(hand, probe)) };
  } finally {
    await code.close();
  }
}

async function singleClicks(hand: Hand, probe: JSHandle<PaintProbe>, count: number): Promise<Measured> {
  const taken: Painted[] = [];
  const idle: number[] = [];
  for (let i = 0; i < count; i++) {
    if (i % 4 === 0) {
      const waiting = probe.evaluate((own) => own.idle());
      await hand.press(await hand.placeOf('.cell h2'));
      idle.push(await waiting);
    }
    await probe.evaluate((own) => own.begin(1));
    await hand.press(await hand.anyTarget());
    taken.push(await paintedInTime(probe));
  }
  const spread = (name: string, values: readonly number[]): Measured => ({
    [`${name}, median (ms)`]: quantile(values, 0.5),
    [`${name}, p95 (ms)`]: quantile(values, 0.95),
    [`${name}, max (ms)`]: quantile(values, 1),
  });
  const median = (of: (one: Painted) => number): number => quantile(taken.map(of), 0.5);
  return {
    ...spread(
      'click to repaint',
      taken.map(({ clicked, painted }) => painted - clicked),
    ),
    ...spread('click that asks nothing to its second frame', idle),
    ...spread(
      'click to the selection shown',
      taken.map(({ clicked, selected }) => selected - clicked),
    ),
    'of it, until the host has told the selection, median (ms)': median(({ clicked, told }) => told - clicked),
    'of it, from there to the last answer, median (ms)': median(({ told, answered }) => answered - told),
    'of it, from there to the last cell drawn, median (ms)': median(({ answered, drawn }) => drawn - answered),
    'of it, from there to the frame after, median (ms)': median(({ drawn, painted }) => painted - drawn),
  };
}

async function burstsOf(hand: Hand, probe: JSHandle<PaintProbe>): Promise<Measured> {
  const settled: number[] = [];
  const answers: number[] = [];
  let overdrawn = 0;
  for (let i = 0; i < bursts; i++) {
    const places = await hand.places(targets.slice(0, 1).join());
    await probe.evaluate((own, count) => own.begin(count), burstClicks);
    let last: readonly [number, number] | null = null;
    const pressed = Array.from({ length: burstClicks }, async (_, turn) => {
      await hand.page.waitForTimeout(turn * betweenMs);
      const others = places.filter((place) => place !== last);
      last = pickOne(hand.random, others);
      await hand.press({ place: last, modifiers: 0 });
    });
    await Promise.all(pressed);
    const painted = await paintedInTime(probe);
    await hand.page.waitForTimeout(300);
    const after = await probe.evaluate((own) => own.wasOverdrawn());
    settled.push(painted.painted - painted.clicked);
    answers.push(painted.answers);
    if (after) overdrawn++;
  }
  return {
    'ten clicks in 200 ms, from the last to its answers on screen, median (ms)': quantile(settled, 0.5),
    'ten clicks in 200 ms, from the last to its answers on screen, max (ms)': quantile(settled, 1),
    'ten clicks in 200 ms, answers that came, median': quantile(answers, 0.5),
    'ten clicks in 200 ms, figures changed after those of the last were drawn': overdrawn,
  };
}

/** @throws Error where a click has not been painted long after, with what is missing. */
async function paintedInTime(probe: JSHandle<PaintProbe>): Promise<Painted> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), longestMs);
  });
  const painted = await Promise.race([probe.evaluate((own) => own.painted()), late]);
  clearTimeout(timer);
  if (painted) return painted;
  throw new Error(`a click was not painted within ${longestMs} ms: ${await probe.evaluate((own) => own.state())}`);
}

interface Press {
  readonly place: readonly [x: number, y: number];
  readonly modifiers: number;
}

/** A seeded hand: presses the mouse as the browser's own input. */
class Hand {
  readonly random = randomSource(2025);

  constructor(
    readonly frame: Frame,
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  async anyTarget(): Promise<Press> {
    for (;;) {
      const places = await this.places(pickOne(this.random, targets));
      const modifiers = this.random() < 0.3 ? control : 0;
      if (places.length > 0) return { place: pickOne(this.random, places), modifiers };
    }
  }

  async placeOf(selector: string): Promise<Press> {
    const [place] = await this.places(selector);
    if (!place) throw new Error(`nothing to click on: ${selector}`);
    return { place, modifiers: 0 };
  }

  /** The middles of elements, in the window; of those that are in sight, as a hand hits nothing else. */
  async places(selector: string): Promise<readonly Press['place'][]> {
    const element = await this.frame.frameElement();
    const box = await element.boundingBox();
    const inside = await this.frame.locator(selector).evaluateAll((all) =>
      all.flatMap((each): [number, number][] => {
        const { x, y, width, height } = each.getBoundingClientRect();
        const [left, top] = [x + width / 2, y + height / 2];
        return each.contains(document.elementFromPoint(left, top)) ? [[left, top]] : [];
      }),
    );
    return inside.map(([x, y]) => [x + (box?.x ?? 0), y + (box?.y ?? 0)]);
  }

  async press({ place: [x, y], modifiers }: Press): Promise<void> {
    const event = { x, y, modifiers, button: 'left', clickCount: 1 } as const;
    await Promise.all([
      this.session.send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed' }),
      this.session.send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased' }),
    ]);
  }
}
