import { type LineFormat, lineFormat } from '../lineFormat';
import { PlacedFields } from './placedFields';

interface PlacedFormatParts {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** Whether the client's address is written with its port. */
  readonly hasPorts: boolean;
  /** Whether a line may be one of this format: to be told at once for most others. */
  begins(bytes: Uint8Array, start: number, end: number): boolean;
  /** Whether the parts of such a line are those of this format. */
  fits?(parts: PlacedFields, bytes: Uint8Array): boolean;
}

/** A format of one record a line, whose parts are known by their place. */
export const placedFormat = ({ id, name, columns, hasPorts, begins, fits }: PlacedFormatParts): LineFormat =>
  lineFormat({
    id,
    name,
    continues: false,
    parser(fields) {
      const placed = new PlacedFields(fields, columns, hasPorts);
      return {
        parse(block, start, end, record) {
          if (!begins(block.bytes, start, end)) return false;
          placed.split(block, start, end);
          if (fits?.(placed, block.bytes) === false) return false;
          placed.add(block.bytes, record);
          return true;
        },
      };
    },
  });
