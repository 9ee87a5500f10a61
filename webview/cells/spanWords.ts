import { type Grain, grainMs, type Span, spanText } from '../../src/protocol';

/** The number since 1970 of a day as an answer writes it: YYYY-MM-DD, or YYYY-MM-DDTHH:MM of an hour or a minute. */
export const unitOf = (text: string, grain: Grain): number =>
  Date.parse(grain === 'day' ? text : `${text}Z`) / grainMs[grain];

/** The days of an answer, of which `to` is the end and not included, as dates of the reader. */
export const spanWords = ({ from, to }: Span, grain: Grain, locale: string): string =>
  spanText(unitOf(from, grain), unitOf(to, grain), locale, grain);
