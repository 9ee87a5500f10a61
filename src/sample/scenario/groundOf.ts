import { random } from '../../model/random';
import type { ScenarioChoice, Size } from '../../model/sampleRequest';
import type { Dialect } from './dialect';
import { purposes } from './purposes';
import type { Ground } from './scenario';
import { usualWorld } from './usualWorld';

const extents: Readonly<Record<Size, { readonly days: number; readonly population: number }>> = {
  small: { days: 90, population: 570 },
  medium: { days: 150, population: 2080 },
  large: { days: 240, population: 5600 },
};

/** Where a log's events are planted: at about three fifths of its days, a few days earlier or later by the seed. */
export function groundOf({ seed, size, severity }: ScenarioChoice, { members }: Dialect): Ground {
  const draw = random(seed, purposes.plant);
  const { days, population } = extents[size];
  const onset = Math.round(days * (0.55 + 0.1 * draw()));
  return {
    usual: usualWorld(days, population, onset),
    severity,
    by: (...values) => values[severity - 1] ?? values[0],
    some: (trait, count) => {
      const places = [...members[trait].keys()];
      const ranked = places.map((place) => ({ place, at: draw() })).sort((a, b) => a.at - b.at);
      return ranked
        .slice(0, count)
        .map(({ place }) => place)
        .sort((a, b) => a - b);
    },
    near: (trait, share) => {
      const apart = members[trait].map((member) => Math.abs(member.share - share));
      return [apart.indexOf(Math.min(...apart))];
    },
  };
}
