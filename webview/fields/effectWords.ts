import { type FieldsView, formatValue, type PreviewEffect, plural, spanText } from '../../src/protocol';

/** One number of the effect: what it is, how it reads now, and how it read by the roles in force, where it differs. */
export interface EffectFigure {
  readonly id: 'events' | 'span' | 'error_rate' | 'users' | 'dimensions' | 'questions';
  readonly label: string;
  readonly value: string;
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
  const figure = (id: EffectFigure['id'], label: string, hint: string): EffectFigure => ({
    id,
    label,
    value: now[id],
    before: was && was[id] !== now[id] ? was[id] : null,
    hint,
  });
  const reasons = effect.rejectedReasons.map(({ reason, count }) => `${number(count, locale)} × ${reason}`);
  const dimensions = effect.dimensions.map(
    ({ field, members }) => `${field}: ${number(members, locale)} ${plural(members, 'member')}`,
  );
  return [
    figure(
      'events',
      'Events',
      [spanOf(effect, locale), `${number(effect.rejected, locale)} rejected`, ...reasons].join('\n'),
    ),
    ...(effect.lastYear === undefined ? [] : [figure('span', 'Days', 'The time stamps carry no year')]),
    figure(
      'error_rate',
      'Error rate',
      effect.errors === null
        ? 'No field is the outcome'
        : `${number(effect.errors, locale)} ${plural(effect.errors, 'error')}`,
    ),
    figure('users', 'Users', effect.users === null ? 'No field is the user' : 'Distinct users of the sample'),
    figure('dimensions', 'Dimensions', dimensions.join('\n')),
    figure('questions', 'Questions left', effect.questions.map(({ text }) => text).join('\n')),
  ];
}

/** The same as one sentence, for who hears it. */
export function effectSentence(view: FieldsView, locale: string): string {
  const { preview, failure } = view;
  const why = failure ?? preview?.problem ?? null;
  if (why !== null) return why;
  if (!preview?.effect) return '';
  const { records, rejected } = preview.effect;
  const figures = effectFigures(view, locale).map(({ label, value }) => `${label.toLowerCase()} ${value}`);
  return `Of ${number(records, locale)} sampled ${plural(records, 'record')}: ${figures.join(', ')}; ${number(rejected, locale)} rejected.`;
}

/** Where days begin, and whose word that is. */
export function zoneWords({ zone, zoneFrom }: PreviewEffect): string {
  if (zoneFrom === 'setting') return `${zone}, by your setting`;
  return zoneFrom === 'stamps' ? `${zone}, as the log's stamps say` : `${zone}, as the stamps name no one zone`;
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
