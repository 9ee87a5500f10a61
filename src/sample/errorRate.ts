import { cellOf, devices, hotCell, mobile, rampDays, subscriptions, worseVersion } from './world';

const ordinary = 0.1163;
const byDevice = [0.99, 1.01, 1];
const bySubscription = [1.01, 1, 0.99];
const hotRate = 0.312;
const worseRate = 0.141;

const usual = subscriptions.flatMap((_, s) =>
  devices.map((_, d) => ordinary * (bySubscription[s] ?? 1) * (byDevice[d] ?? 1)),
);
const onMobile = new Set(subscriptions.map((_, s) => cellOf(s, mobile)));

/** The planted probability that a login fails; `sinceOnset` is in days. Quotas later move it by a few per cent. */
export function errorRate(cell: number, version: number, sinceOnset: number): number {
  const rate = usual[cell] ?? ordinary;
  if (cell === hotCell && sinceOnset >= 0) return rate + (hotRate - rate) * Math.min(1, (sinceOnset + 1) / rampDays);
  return version >= worseVersion && onMobile.has(cell) ? worseRate : rate;
}
