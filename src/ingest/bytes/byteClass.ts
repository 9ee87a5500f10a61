export const nul = 0x00;
export const tab = 0x09;
export const newline = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;
export const quote = 0x22;
export const comma = 0x2c;
export const colon = 0x3a;
export const backslash = 0x5c;

export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** White space that may stand inside a line. */
export const isBlank = (byte: number | undefined): boolean => byte === space || byte === tab || byte === carriageReturn;
