import type { WindowId } from '../model/calendar';
import { dayParts } from './dayParts';
import { type Measure, partsOf } from './measure';

/** The trailing window that a measure counts users in, of two the longer; `null` where it has none. */
export function trailingWindow(measure: Measure): WindowId | null {
  const counts = partsOf(measure).map((part) => dayParts[part]?.counts);
  return (['mau', 'wau'] as const).find((window) => counts.includes(window)) ?? null;
}
