import * as l10n from '@vscode/l10n';
import { counted, type FieldsView, formatValue, type PreviewEffect, spanText } from '../../src/protocol';

/** One number of the effect: what it is, how it reads now, and how it read by the roles in force, where it differs. */
export interface EffectFigure {
  readonly id: 'events' | 'span' | 'error_rate' | 'users' | 'dimensions' | 'questions';
  readonly label: string;
  readonly value: string;
  /** Label and value as part of a sentence. */
  readonly spoken: string;
  readonly before: string | null;
  /** What stands behind it, for hover. */
  readonly hint: string;
}

/** The numbers that a draft makes of the sample. */
export function effectFigures({ preview, before }: FieldsView, locale: string): readonly EffectFigure[] {
  const effect = preview?.effect;
  if (!effect) return [];
  const now = values(effect, locale);
  const was = before && values(before, locale);
  const figure = (id: EffectFigure['id'], hint: string): EffectFigure => ({
    id,
    label: labels[id],
    value: now[id],
    spoken: spoken[id](now[id]),
    before: was && was[id] !== now[id] ? was[id] : null,
    hint,
  });
  const reasons = effect.rejectedReasons.map(({ reason, count }) => `${number(count, locale)} × ${reason}`);
  const dimensions = effect.dimensions.map(({ field, members }) => `${field}: ${counted.members(members, locale)}`);
  const rejected = l10n.t('{0} rejected', number(effect.rejected, locale));
  return [
    figure('events', [spanOf(effect, locale), rejected, ...reasons].join('\n')),
    ...(effect.lastYear === undefined ? [] : [figure('span', l10n.t('The time stamps carry no year'))]),
    figure(
      'error_rate',
      effect.errors === null ? l10n.t('No field is the outcome') : counted.errors(effect.errors, locale),
    ),
    figure('users', effect.users === null ? l10n.t('No field is the user') : l10n.t('Distinct users of the sample')),
    figure('dimensions', dimensions.join('\n')),
    figure('questions', effect.questions.map(({ text }) => text).join('\n')),
  ];
}

const labels: Readonly<Record<EffectFigure['id'], string>> = {
  events: l10n.t('Events'),
  span: l10n.t('Days'),
  error_rate: l10n.t('Error rate'),
  users: l10n.t('Users'),
  dimensions: l10n.t('Dimensions'),
  questions: l10n.t('Questions left'),
};

const spoken: Readonly<Record<EffectFigure['id'], (value: string) => string>> = {
  events: (value) => l10n.t('events {0}', value),
  span: (value) => l10n.t('days {0}', value),
  error_rate: (value) => l10n.t('error rate {0}', value),
  users: (value) => l10n.t('users {0}', value),
  dimensions: (value) => l10n.t('dimensions {0}', value),
  questions: (value) => l10n.t('questions left {0}', value),
};

/** What the numbers are of. */
export const sampledWords = (records: number, locale: string): string =>
  records === 1 ? l10n.t('Of 1 sampled record') : l10n.t('Of {0} sampled records', number(records, locale));

/** The same as one sentence, for who hears it. */
export function effectSentence(view: FieldsView, locale: string): string {
  const { preview, failure } = view;
  const why = failure ?? preview?.problem ?? null;
  if (why !== null) return why;
  if (!preview?.effect) return '';
  const { records, rejected } = preview.effect;
  const figures = effectFigures(view, locale).map((figure) => figure.spoken);
  const none = l10n.t('{0} rejected', number(rejected, locale));
  return `${sampledWords(records, locale)}: ${figures.join(', ')}; ${none}.`;
}

/** Where days begin, and whose word that is. */
export function zoneWords({ zone, zoneFrom }: PreviewEffect): string {
  if (zoneFrom === 'setting') return l10n.t('{0}, by your setting', zone);
  return zoneFrom === 'stamps'
    ? l10n.t("{0}, as the log's stamps say", zone)
    : l10n.t('{0}, as the stamps name no one zone', zone);
}

const number = (n: number, locale: string): string => formatValue(n, { kind: 'count' }, locale);

function values(effect: PreviewEffect, locale: string): Readonly<Record<EffectFigure['id'], string>> {
  const { events, errors, users, dimensions, questions } = effect;
  const rate = errors === null || events === 0 ? null : errors / events;
  return {
    events: number(events, locale),
    span: spanOf(effect, locale),
    error_rate: formatValue(rate, { kind: 'percent', digits: 2 }, locale),
    users: formatValue(users, { kind: 'count' }, locale),
    dimensions: number(dimensions.length, locale),
    questions: number(questions.length, locale),
  };
}

const dayMs = 86_400_000;

function spanOf({ firstMs, lastMs }: PreviewEffect, locale: string): string {
  return spanText(Math.floor(firstMs / dayMs), Math.floor(lastMs / dayMs) + 1, locale);
}
