import * as l10n from '@vscode/l10n';
import { formatValue } from '../model/format';
import type { FormatRanking } from '../model/formatRanking';
import type { FormatScore } from '../model/source';

/** A format to choose; `null` leaves it to detection. `group` is that of the list it stands in. */
export interface FormatChoice {
  readonly format: string | null;
  readonly label: string;
  readonly description: string;
  readonly group: string;
}

/** Detection first, then the formats that read something of the log, the best first, then the others by name. */
export function formatChoices(
  { detected, formats }: FormatRanking,
  forced: string | undefined,
  locale?: string,
): readonly FormatChoice[] {
  const share = (score: number): string => formatValue(score, { kind: 'percent', digits: 0 }, locale);
  const found = detected.map(({ name, score }) => `${name}, ${share(score)}`).join('; ');
  const isNow = (id: string | null): string[] => ((forced ?? null) === id ? [l10n.t('now')] : []);
  const line = ({ id, name, score }: FormatScore): FormatChoice => ({
    format: id,
    label: name,
    description: [
      share(score),
      ...(detected.length === 1 && id === detected[0]?.runnerUp?.id ? [l10n.t('runner-up')] : []),
      ...isNow(id),
    ].join(' · '),
    group: score > 0 ? l10n.t('Fits some of the sample') : l10n.t('Fits none of the sample'),
  });
  const reads = formats.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const others = formats.filter(({ score }) => score === 0).sort((a, b) => a.name.localeCompare(b.name, locale));
  return [
    {
      format: null,
      label: found === '' ? l10n.t('Detect (no format fits)') : l10n.t('Detect ({0})', found),
      description: isNow(null).join(''),
      group: l10n.t('Detect'),
    },
    ...[...reads, ...others].map(line),
  ];
}
