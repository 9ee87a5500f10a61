import * as l10n from '@vscode/l10n';

/** The language of the texts: numbers within a text are written as it writes them, wherever it is put together. */
export const textLocale = l10n.t({ message: 'en', comment: ['The BCP 47 tag of the language of these texts'] });

/** A label within a sentence: English ones lose their capital letter, German ones are nouns. */
export const inSentence = (label: string): string => (textLocale === 'en' ? label.toLowerCase() : label);
