import type { Dimension } from '../model/events';
import type { VersionGroup } from './memberEntries';
import type { EntryRow, MemberRow } from './memberRows';
import type { PeriodRow } from './periodRows';

/** What the Dimensions view is made of. `dimension` is a name where it is no Dimension. */
export type TreeNode =
  /** The days of the log, with years, months, … below. */
  | { readonly kind: 'dates'; readonly span: string; readonly length: string; readonly filtered: boolean }
  | { readonly kind: 'period'; readonly row: PeriodRow }
  | { readonly kind: 'dimension'; readonly dimension: Dimension; readonly filtered: boolean }
  /** Versions that begin alike. */
  | { readonly kind: 'group'; readonly dimension: string; readonly row: EntryRow; readonly group: VersionGroup }
  | { readonly kind: 'member'; readonly dimension: string; readonly row: MemberRow }
  /** Shows more of a list. */
  | { readonly kind: 'more'; readonly list: string; readonly count: number }
  /** What there is to say in place of rows; a click on it runs the command. */
  | { readonly kind: 'note'; readonly list: string; readonly text: string; readonly command?: string };

/** A node that stands for members, as a menu or a check box hands it over. */
export type MembersNode = Extract<TreeNode, { kind: 'member' | 'group' }>;
