import type { Codes } from '../../model/columns';
import type { RangeDictionary } from '../bytes/byteDictionary';

/** A field over some rows that follow one another, as arrays that can be handed to another thread. */
export interface RangeColumn {
  readonly field: string;
  /** As in a `DictionaryColumn`; rows past its end have no value. */
  readonly codes: Codes;
  /** Rows that have a value. */
  readonly present: number;
  readonly values: RangeDictionary;
}
