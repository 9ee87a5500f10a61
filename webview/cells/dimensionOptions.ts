import type { PanelLog } from '../../src/protocol';
import type { DropdownOption } from '../ui/dropdown';

/** The dimensions of a log to choose from, as the log calls them. */
export const dimensionOptions = (log: PanelLog): readonly DropdownOption[] =>
  log.dimensions.map(({ name, field }) => ({ value: name, label: field }));
