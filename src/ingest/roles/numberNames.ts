import { nameTokens } from './nameTokens';

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Heads of names whose numbers stand for something: codes, ids, parts of the calendar. */
const labels = listed(
  'code codes status version id ids uid gid pid port level lvl severity priority type kind class category key ' +
    'group tier cohort bucket shard partition node zone region store shop site asn as http response errno error reason ' +
    'build release revision major minor patch api sdk year quarter month week weekday day dow hour',
);
/** Heads of names whose numbers come and go: those of processes, of the client's ends of connections, of lines of code. */
const passing = listed('pid tid port line lineno');
/** `flight_number` stands for a flight; `number` alone may be how many. */
const numberings = listed('number no nr nbr');
/** Words of names that say how many or how much. */
const amounts = listed(
  'count counts total sum amount bytes size length duration latency elapsed ms seconds percent ratio avg mean ' +
    'active idle current processing pending queued requests responses connections handshakes sent received ' +
    'accepted dropped discarded handled hits misses repeat repeats repeated retries',
);

/** Whether numbers under this name stand for something, as an HTTP status does, and are no amounts. */
export function namesLabel(field: string): boolean {
  const tokens = nameTokens(field.split('.').at(-1) ?? '');
  const head = tokens.at(-1) ?? '';
  const numbering = numberings.has(head) && nameTokens(field).length > 1;
  return numbering || labels.has(head) || /(code|status|version|level)$/.test(head);
}

/** Whether a name, or an object that the field lies in, tells of amounts: `connections.active`, `responses.5xx`. */
export const namesAmount = (field: string): boolean =>
  !namesLabel(field) && nameTokens(field).some((token) => amounts.has(token));

/** Whether numbers under this name are given out anew all the time: many of them say nothing of a segment. */
export const namesPassing = (field: string): boolean => passing.has(nameTokens(field).at(-1) ?? '');
