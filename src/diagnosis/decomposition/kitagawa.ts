/** Events and errors of members, by place, in two windows. */
export interface TwoRates {
  readonly events: readonly [before: Float64Array, after: Float64Array];
  readonly errors: readonly [before: Float64Array, after: Float64Array];
}

/** The difference of two error rates in two parts that add up to it. All are fractions of events. */
export interface RateChange {
  /** The error rate after, less the one before. */
  readonly total: number;
  /** What it is because members have other shares of the events. */
  readonly mix: number;
  /** What it is because members have other error rates. */
  readonly rate: number;
  /** The part of each member: a member whose rate is that of all has no mix, whatever its share. */
  readonly members: readonly { readonly mix: number; readonly rate: number }[];
}

/**
 * An error rate's change as mix and rate; `null` where a window has no events. A member that is in one window only has no
 * other rate there: it is all mix. Source: E. M. Kitagawa, "Components of a difference between two rates", JASA 50
 * (1955) 1168–1194, the form without interaction.
 */
export function kitagawa({ events, errors }: TwoRates): RateChange | null {
  const [n0, n1] = events;
  const [e0, e1] = errors;
  const [all0, all1] = [sum(n0), sum(n1)];
  if (all0 === 0 || all1 === 0) return null;
  const [rate0, rate1] = [sum(e0) / all0, sum(e1) / all1];
  const members = Array.from(n0, (before, i) => {
    const after = n1[i]!;
    const known0 = before > 0 ? e0[i]! / before : null;
    const known1 = after > 0 ? e1[i]! / after : null;
    const r0 = known0 ?? known1 ?? 0;
    const r1 = known1 ?? r0;
    const [w0, w1] = [before / all0, after / all1];
    return { mix: ((r0 + r1 - rate0 - rate1) / 2) * (w1 - w0), rate: ((w0 + w1) / 2) * (r1 - r0) };
  });
  return {
    total: rate1 - rate0,
    mix: members.reduce((total, { mix }) => total + mix, 0),
    rate: members.reduce((total, { rate }) => total + rate, 0),
    members,
  };
}

/** The parts alone, as `kitagawa` has them, without those of members: for tables that are gone through many times. */
export function kitagawaParts({ events, errors }: TwoRates): Pick<RateChange, 'total' | 'mix' | 'rate'> | null {
  const [n0, n1] = events;
  const [e0, e1] = errors;
  const [all0, all1] = [sum(n0), sum(n1)];
  if (all0 === 0 || all1 === 0) return null;
  const total = sum(e1) / all1 - sum(e0) / all0;
  let rate = 0;
  for (let i = 0; i < n0.length; i++) {
    const [before, after] = [n0[i]!, n1[i]!];
    if (before > 0 && after > 0) rate += ((before / all0 + after / all1) / 2) * (e1[i]! / after - e0[i]! / before);
  }
  return { total, mix: total - rate, rate };
}

/**
 * Whether the members tell another story than their total: most of them, by events, go the other way, or the mix is more
 * of the change than the rates. Source: E. H. Simpson, JRSS B 13 (1951).
 */
export function isSimpsons({ total, mix, rate, members }: RateChange, { events }: TwoRates): boolean {
  if (total === 0 || Math.abs(mix) <= Math.abs(rate) || Math.sign(mix) !== Math.sign(total)) return false;
  const [n0, n1] = events;
  let against = 0;
  let all = 0;
  for (const [i, member] of members.entries()) {
    const weight = n0[i]! / Math.max(1, sum(n0)) + n1[i]! / Math.max(1, sum(n1));
    all += weight;
    if (Math.sign(member.rate) === -Math.sign(total)) against += weight;
  }
  return against > all / 2;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
