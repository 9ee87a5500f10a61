import { looseText } from './looseText';

/** Words of the display language that people may type, which a text has between commas. */
export const typedList = (text: string): readonly string[] => text.split(',').map(looseText);
