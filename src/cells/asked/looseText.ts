import { plainText } from '../../model/plainText';

/** A text by which what people type finds it: without case, accents, control characters and runs of blanks. */
export const looseText = (text: string): string =>
  plainText(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
