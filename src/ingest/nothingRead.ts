import type { Detection } from './detectFormat';

/** What a file is said to lack where its format reads nothing of it: to describe its lines once more is no remedy then. */
export const nothingRead = ({ format }: Pick<Detection, 'format'>): string =>
  format.isOwn
    ? `has no line that the pattern "${format.name}" matches`
    : `holds no record that ${format.name} (${format.id}) reads`;
