import * as l10n from '@vscode/l10n';
import type { Columns } from '../../model/columns';
import { partWords, type TruePart } from '../../model/logPart';
import type { Inference, RoleOverrides } from '../../model/roles';
import type { Source } from '../../model/source';
import type { FieldNames } from '../bytes/fieldNames';
import type { TimeSpan } from '../columns/coreTimes';
import type { EventStore } from '../columns/eventStore';
import type { EventTable } from '../columns/eventTable';
import { knownRoles, outcomeColumn, userColumn } from '../columns/roleColumns';
import type { StampClock } from '../columns/stampOffsets';
import { betterFormat, readsAs } from '../detection/betterFormat';
import { foundFormats } from '../detection/foundFormats';
import { lineAt } from '../files/lineAt';
import { ReadError } from '../readError';
import { inferRoles } from '../roles/inferRoles';
import type { RolePlan } from '../roles/planRoles';
import type { KnownFile } from '../sampling/lookAtFile';
import type { LogLook } from '../sampling/lookAtLog';
import { withoutStrayTimes } from './withoutStrayTimes';

/** A log as read: what it was, what was taken for what, and its events. */
export interface Reading {
  readonly source: Source;
  readonly inference: Inference;
  readonly columns: Columns;
  /** Of the times of the events. */
  readonly span: TimeSpan;
  /** The files of `source` as they were found. */
  readonly known: readonly KnownFile[];
  readonly plan: RolePlan;
}

/** What was read so far, and by what plan. */
interface ReadParts {
  readonly look: LogLook;
  readonly plan: RolePlan;
  readonly overrides: RoleOverrides;
  readonly zoneSet: boolean;
  readonly fields: FieldNames;
  readonly store: EventStore;
  /** The line of a byte of a file; counted by default, which reads the file up to there. */
  readonly lineOf?: typeof lineAt;
  /** What of the log is read, where it is not all. */
  readonly part?: TruePart | null;
}

/**
 * What the events read so far make: roles by the whole of them, columns. The store can take more afterwards.
 * @throws ReadError if none has a readable time, or a role is set to what the log has not; the signal's reason.
 */
export async function finishReading(parts: ReadParts, signal: AbortSignal): Promise<Reading> {
  const { look, plan, overrides, zoneSet, fields, store, part = null, lineOf = lineAt } = parts;
  const { known, log } = look;
  const { table, span, clock, rejected, years, dates } = await withoutStrayTimes(
    store,
    known,
    { lastYear: overrides.lastYear, dayFirst: overrides.dayFirst, part, lineOf },
    signal,
  );
  const inference = inferRoles(
    plan,
    {
      log,
      fields: seenFields(parts, table),
      moreFields: fields.surplus,
      sample: new Map(look.sample.profiles().map((profile) => [profile.field, profile])),
      columns: table.columns,
      clock,
      zoneSet,
      years,
      dates,
      dropped: new Map(store.dropped.map((dropped) => [dropped.field, dropped])),
    },
    overrides,
  );
  const rejects = store.rejects.with(rejected);
  const source: Source = {
    files: known.map((file) => file.path),
    format: [...new Set(known.map((file) => file.format.name))].join(', '),
    found: foundFormats(known),
    passedOver: look.passedOver,
    bytes: known.reduce((sum, file) => sum + file.size, 0),
    records: table.rows + rejects.count,
    events: table.rows,
    rejected: rejects.count,
    rejectedReasons: rejects.list(),
    part,
  };
  if (table.rows === 0) throw noneRead(parts, source);
  const ofRoles = columnsOf(table, inference, clock);
  const told = { ...inference, known: knownRoles(inference.roles, table.columns, ofRoles) };
  return { source, inference: told, columns: ofRoles, span, known, plan };
}

/** The fields of the log, and those made of them; those that its format knows of only where they have a value. */
function seenFields({ fields, plan, store, look }: ReadParts, { columns }: EventTable): readonly string[] {
  const sampled = new Set(look.sample.profiles().flatMap(({ field, present }) => (present > 0 ? [field] : [])));
  const dropped = new Set(store.dropped.flatMap(({ field, distinct }) => (distinct > 0 ? [field] : [])));
  const isSeen = (field: string): boolean =>
    !fields.expected.has(field) ||
    sampled.has(field) ||
    dropped.has(field) ||
    (columns.get(field)?.values.length ?? 0) > 0;
  return [...fields.names, ...plan.derived.map(({ name }) => name)].filter(isSeen);
}

function noneRead({ look, part, plan, store }: ReadParts, source: Source): ReadError {
  const { log, known } = look;
  const { records } = store;
  if (part) {
    const words = partWords(part, plan.user !== null);
    const none =
      records === 1
        ? l10n.t('{0}: of its 1 record none is of {1}; choose another one', log, words)
        : l10n.t('{0}: of its {1} records none is of {2}; choose another one', log, records, words);
    return new ReadError(none, { source });
  }
  const none =
    records === 1
      ? l10n.t('{0}: of its 1 record none has a readable time in "{1}"', log, plan.time)
      : l10n.t('{0}: of its {1} records none has a readable time in "{2}"', log, records, plan.time);
  const better = betterFormat(known);
  return new ReadError(`${none}; ${better ? readsAs(better) : l10n.t('choose another field')}`, {
    source,
    choices: better ? ['format', 'fields'] : ['fields'],
  });
}

/** The columns of the roles. */
export function columnsOf(table: EventTable, { roles }: Inference, { offsets, bare }: StampClock): Columns {
  const { rows, time, file, offset, columns } = table;
  const [offsetMinutes = null, ...more] = bare ? [] : offsets;
  return {
    rows,
    time,
    user: userColumn(roles, columns),
    outcome: outcomeColumn(roles, columns),
    dimensions: roles.dimensions.flatMap((field) => columns.get(field) ?? []),
    file,
    offset,
    offsetMinutes: more.length === 0 ? offsetMinutes : null,
    localClock: offsets.length === 0,
  };
}
