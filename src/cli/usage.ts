import { formats } from '../ingest/formats/formats';

export const usage = `log-health schema    FILE…                       what was inferred, and why
log-health kpi       FILE…                       the triangle and its kin
log-health ask       FILE… "error rate last 7 days"  a question in words: measures, members, a period; and the change
log-health breakdown FILE… --by DIM              one row a member
log-health matrix    FILE… --rows DIM --cols DIM  a measure of two dimensions crossed
log-health lifecycle FILE… [--by-days N]         who came, stayed, came back and left, by intervals
log-health retention FILE… [--by-days N]         who comes back how long after, by cohort
log-health active-days FILE…                     on how many of the last 30 days users were active
log-health hotspots  FILE…                       segments with more errors than the rest, or than before, and since when
log-health diagnose  FILE…                       technical or behavioural: why users leave, how sure that is, the evidence
log-health whatif    FILE… --where DIM=VALUE     what is gained if that segment were like the rest
log-health lines     FILE… [--errors] [--order newest]  the log's own lines of the selection, each with file and line
log-health sql       FILE… "SELECT …"            read-only, over the star schema
log-health export    FILE… --out star.sqlite     the star schema as a database of SQLite
log-health generate  --preset case-study|small --out FILE [--rows N --users N --days N --seed N --format jsonl|csv|tsv]
                             or --scenario ID [--severity 1-4 --size small|medium|large --seed N --dialect usual|other]

FILE is a file, a folder, or a glob such as 'logs/*.log.gz'; gzip, zstd, bzip2 and zip are unpacked.

options
  --json                        the answer as JSON
  --where DIM=VALUE[,VALUE]     only these members (repeatable; (none) is the absent value,
                                '"(none)"' a value that is spelled so)
  --from DAY --to DAY           only these days, YYYY-MM-DD or YYYY-MM-DDTHH:MM, half-open
  --compare WITH                kpi beside the period before (previous), beside the same weekdays before (aligned), or DAY..DAY
  --by-days 1|7|30              length of intervals (default: by the length of the log)
  --period DAY..DAY             read only these days, half-open
  --sample N%                   read only the events of such a share of users
  --budget MB                   memory that reading may take (default 2048)
  --tz ZONE                     the report's time zone: UTC, +02:00, Europe/Berlin (default: the log's own, else UTC)
  --mau WINDOW                  users of how long MAU counts: rolling30 (30 days, default), rolling28, or
                                calendar (the calendar month)
  --time F  --user F  --outcome F[=VALUE,…]  --dim F (repeatable)
                                what a field is, instead of what was inferred; a second --user or --outcome
                                is the field of events that lack the first
  --pattern [NAME=]REGEX        how a line of the log reads: (?<time>…) and other named groups are its fields (repeatable)
  --year YEAR                   the year of the last time stamp, where stamps carry none
  --day-first, --month-first    the order of dates such as 3/4/2025, where the log does not tell it
  --format ID                   the format of the log, instead of what was detected:
                                ${formats.map(({ id }) => id).join(', ')}
  --engine ENGINE               columnar (default) or sqlite
  --measure MEASURE             of a matrix: error_rate (default), error_share, row_share, column_share, lift, errors,
                                events or impacted_users
  --question level|change       of hotspots: more errors than the rest (default), or than before
  --force                       export and generate may write over a file that is there
  --errors                      of lines only those of errors
  --order ORDER                 of lines: oldest (default) or newest first
  --limit N                     rows of sql, or records of lines, at most (default 1000)
`;

/** A mistake in the call: printed with a pointer to the usage; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
