/** A text that is cut where it is longer: values of logs can be thousands of characters long. */
export const shortLabel = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text;
