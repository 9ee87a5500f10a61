import * as l10n from '@vscode/l10n';
import { monthLabel } from '../model/calendar';
import type { Grain } from '../model/grain';
import { measureOf, windowPhrases } from './catalogue';
import type { Measure, MeasureId } from './measure';
import { trailingWindow } from './trailingWindow';
import { unitDocs } from './unitDocs';

/** What days and windows are in a log. */
export interface Windows {
  readonly grain: Grain;
  /** The window of MAU, and that of WAU: "users in 30 days", "users in the calendar month". */
  readonly windowLabel: string;
  readonly weekLabel: string;
}

/** The label of the window that a measure is counted in; `null` where it has none. */
export function windowOf(id: MeasureId, { windowLabel, weekLabel }: Omit<Windows, 'grain'>): string | null {
  const window = trailingWindow(measureOf(id));
  return window === 'mau' ? windowLabel : window === 'wau' ? weekLabel : null;
}

/** The definition of a measure as it holds in a log: with the window that it has there, and its hours or minutes for days. */
export function definition({ id, doc }: Measure, { grain, windowLabel, weekLabel }: Windows): string {
  const ofGrain = grain === 'day' ? doc : (unitDocs[grain][id] ?? doc);
  return ofGrain
    .replace(windowPhrases.mau, () => windowOfUnit(windowLabel, grain))
    .replace(windowPhrases.wau, () => windowOfUnit(weekLabel, grain));
}

function windowOfUnit(label: string, grain: Grain): string {
  if (label === monthLabel) return l10n.t('{0} of that day', label);
  if (grain === 'day') return l10n.t('{0} up to that day', label);
  return grain === 'hour' ? l10n.t('{0} up to that hour', label) : l10n.t('{0} up to that minute', label);
}
