/**
 * Runs of what drives a terminal or misleads the eye: control characters, line ends, marks that turn the direction of
 * text, signs without a width. The two joiners stay: Persian words and emoji are spelled with them.
 */
export const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu;

/** Text from a log, a file name or an error as plain text of one line: a blank stands for what is not to be printed. */
export const plainText = (text: string): string => text.replace(unprintable, ' ');
