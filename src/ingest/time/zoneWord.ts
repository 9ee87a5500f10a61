import { Buffer } from 'node:buffer';

/**
 * Minutes east of UTC of the abbreviations that clocks write. Source: the IANA time zone database, and RFC 2822 section
 * 4.3 for those of North America. Several have more than one meaning; taken is the one that logs mostly have: CST is
 * the Central one of America (not China's), IST India's (not Ireland's or Israel's), BST British Summer Time.
 */
const minutes: Readonly<Record<string, number>> = {
  ...{ Z: 0, UTC: 0, UCT: 0, UT: 0, GMT: 0, WET: 0, WEST: 60, BST: 60, CET: 60, CEST: 120, EET: 120, EEST: 180 },
  ...{ MET: 60, MEST: 120, MSK: 180, WAT: 60, CAT: 120, SAST: 120, EAT: 180, PKT: 300, IST: 330, WIB: 420 },
  ...{ HKT: 480, AWST: 480, JST: 540, KST: 540, ACST: 570, ACDT: 630, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780 },
  ...{ NST: -210, NDT: -150, EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420 },
  ...{ AKST: -540, AKDT: -480, HST: -600 },
};

const known = new Map(
  Object.entries(minutes).map(([word, offset]) => [code(Buffer.from(word), 0, word.length), offset] as const),
);

/** Minutes east of UTC of the zone's abbreviation that fills [start, end), in capitals; NaN for any other word. */
export const zoneWord = (bytes: Uint8Array, start: number, end: number): number =>
  end - start > 4 ? Number.NaN : (known.get(code(bytes, start, end)) ?? Number.NaN);

function code(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let p = start; p < end; p++) value = value * 256 + (bytes[p] ?? 0);
  return value;
}
