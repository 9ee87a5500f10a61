import * as l10n from '@vscode/l10n';
import { hotspotQuestions } from '../model/hotspot';
import type { JsonPlace } from '../model/jsonPlace';
import type { LogInfo } from '../model/logInfo';
import type { CellKinds, CellSpec, StackKind } from './cell';
import { intervalDays } from './comingBack';
import { defaultStack } from './defaultStack';
import { leaderMeasureFor, leaderMeasures, mostLeaders } from './leaderboards';
import { matrixMeasures } from './matrix';
import { trendMeasureFor, trendMeasures } from './trend';

/** What a stack knows of a kind of cell beside its question. */
interface StackKindOf<Params> {
  readonly title: string;
  /** What it asks, for the list of cells to add. */
  readonly asks: string;
  /** So many dimensions a log must have for it. */
  readonly dimensions: number;
  /** The parameters of a new cell, for a log that has the dimensions. */
  fresh(log: LogInfo): Params;
  /** The parameters in JSON that nobody vouches for. @throws Error naming what is wrong */
  read(params: JsonPlace): Params;
}

/** Every kind that has a place in a stack, in the order in which they are offered. */
export const stackKinds: { readonly [K in StackKind]: StackKindOf<CellKinds[K]['params']> } = {
  triangle: {
    title: l10n.t('Golden triangle'),
    asks: l10n.t('Reach, habit and quality of the selection'),
    dimensions: 0,
    fresh: () => ({ comparison: { kind: 'previous' } }),
    read: (params) => {
      const comparison = params.maybe('comparison');
      const kind = comparison?.at('kind').oneOf(['previous', 'aligned', 'period']);
      if (!comparison || !kind) return {};
      return { comparison: kind === 'period' ? { kind, ...readPeriod(comparison) } : { kind } };
    },
  },
  verdict: {
    title: l10n.t('Verdict'),
    asks: l10n.t('Technical or behavioural: why users leave, how sure that is, and what speaks against it'),
    dimensions: 0,
    fresh: () => ({}),
    read: () => ({}),
  },
  trend: {
    title: l10n.t('Trend'),
    asks: l10n.t('One measure day by day, and a period to pick'),
    dimensions: 0,
    fresh: (log) => ({ measure: trendMeasureFor(log) }),
    read: (params) => ({ measure: params.at('measure').oneOf(trendMeasures) }),
  },
  matrix: {
    title: l10n.t('Error matrix'),
    asks: l10n.t('Two dimensions crossed: where the errors are'),
    dimensions: 2,
    fresh: (log) => {
      const [rows = '', cols = ''] = log.dimensions.map(({ name }) => name);
      return usual('matrix', log) ?? { rows, cols, measure: 'error_rate', top };
    },
    read: (params) => ({
      rows: params.at('rows').text(),
      cols: params.at('cols').text(),
      measure: params.at('measure').oneOf(matrixMeasures),
      ...readTop(params),
    }),
  },
  breakdown: {
    title: l10n.t('Impacted users'),
    asks: l10n.t('One dimension, member by member: who was hit'),
    dimensions: 1,
    fresh: (log) => usual('breakdown', log) ?? { dimension: log.dimensions[0]?.name ?? '', top },
    read: (params) => ({ dimension: params.at('dimension').text(), ...readTop(params) }),
  },
  leaderboards: {
    title: l10n.t('Leaderboards'),
    asks: l10n.t('The first members of every dimension, side by side'),
    dimensions: 1,
    fresh: (log) => ({ measure: leaderMeasureFor(log) }),
    read: (params) => ({
      measure: params.at('measure').oneOf(leaderMeasures),
      ...readShown(params),
    }),
  },
  whatIf: {
    title: l10n.t('What if'),
    asks: l10n.t('What is gained if a segment were like the rest'),
    dimensions: 1,
    fresh: () => ({ segment: null }),
    read: () => ({ segment: null }),
  },
  hotspots: {
    title: l10n.t('Hotspots'),
    asks: l10n.t('Which segments have more errors than the rest, or than before, and since when'),
    dimensions: 1,
    fresh: () => ({}),
    read: (params) => {
      const question = params.maybe('question')?.oneOf(hotspotQuestions);
      return question === undefined ? {} : { question };
    },
  },
  lines: {
    title: l10n.t({ message: 'Lines', comment: ['the title of a cell: the lines of a log'] }),
    asks: l10n.t("The log's own lines behind the numbers"),
    dimensions: 0,
    fresh: () => ({ order: 'newest', segment: null }),
    read: (params) => {
      const errorsOnly = params.maybe('errorsOnly')?.isTrue();
      return {
        ...(errorsOnly === undefined ? {} : { errorsOnly }),
        order: params.at('order').oneOf(['newest', 'oldest']),
        segment: null,
      };
    },
  },
  lifecycle: {
    title: l10n.t('Lifecycle'),
    asks: l10n.t('Who came, stayed, came back and left'),
    dimensions: 0,
    fresh: () => ({}),
    read: (params) => readDays(params),
  },
  retention: {
    title: l10n.t('Retention'),
    asks: l10n.t('Who comes back how long after, by cohort'),
    dimensions: 0,
    fresh: () => ({}),
    read: (params) => ({ ...readDays(params), ...(params.maybe('unbounded')?.isTrue() ? { unbounded: true } : {}) }),
  },
  activeDays: {
    title: l10n.t('Active days'),
    asks: l10n.t('On how many days users are active'),
    dimensions: 0,
    fresh: () => ({}),
    read: () => ({}),
  },
};

export const kindNames = Object.keys(stackKinds) as readonly StackKind[];

/** Members beyond which a new cell folds the rest into "(other)". */
const top = 25;

/** A period's ends as day numbers. @throws Error naming what is wrong */
export function readPeriod(place: JsonPlace): { readonly from: number; readonly to: number } {
  const most = 1e10;
  return { from: place.at('from').whole(-most, most), to: place.at('to').whole(-most, most) };
}

const readTop = (params: JsonPlace) => {
  const found = params.maybe('top')?.whole(1, 1000);
  return found === undefined ? {} : { top: found };
};

const readShown = (params: JsonPlace) => {
  const found = params.maybe('shown')?.entries(100);
  return found ? { shown: Object.fromEntries(found.map(([name, n]) => [name, n.whole(1, mostLeaders)])) } : {};
};

const readDays = (params: JsonPlace) => {
  const days = params.maybe('days')?.oneOf(intervalDays);
  return days === undefined ? {} : { days };
};

/** The parameters that the first stack for a log has for a kind. */
function usual<K extends StackKind>(kind: K, log: LogInfo): CellKinds[K]['params'] | null {
  const found = defaultStack(log).find((spec): spec is Extract<CellSpec, { kind: K }> => spec.kind === kind);
  return found?.params ?? null;
}
