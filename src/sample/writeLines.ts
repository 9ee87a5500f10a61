import { random } from '../model/random';
import type { SampleFormat } from '../model/sampleRequest';
import { isoDate } from '../model/timeZone';
import { indexAt } from './indexAt';
import { headerOf, lineTemplates } from './lineTemplates';
import type { Logins } from './logins';
import type { Person } from './people';
import type { Plan } from './plan';
import type { Schedule } from './schedule';
import { errorCodes, hotCell } from './world';

const chunkBytes = 1 << 20;
const longestLine = 512;
const zero = 0x30;

/** The log as bytes: chunks of about a megabyte that are the receiver's to keep, and the records up to their end. */
export function* writeLines(
  logins: Logins,
  crowd: readonly Person[],
  plan: Plan,
  order: Schedule,
  format: SampleFormat,
): Generator<{ chunk: Buffer; records: number }> {
  const userDigits = Math.max(5, String(plan.users).length);
  const templateOf = lineTemplates(format, userDigits);
  const codeOf = errorCodeDealer(plan.seed);
  let buffer = Buffer.allocUnsafe(chunkBytes);
  let at = buffer.write(headerOf(format));
  let dated = -1;
  let date = Buffer.alloc(0);
  for (let i = 0; i < logins.rows; i++) {
    if (at > chunkBytes - longestLine) {
      yield { chunk: buffer.subarray(0, at), records: i };
      buffer = Buffer.allocUnsafe(chunkBytes);
      at = 0;
    }
    const row = order.rowOf(i);
    const second = order.secondOf(i);
    const day = Math.floor(second / 86_400);
    if (day !== dated) {
      date = Buffer.from(isoDate(plan.firstDay + day));
      dated = day;
    }
    const person = logins.person[row] ?? 0;
    const cell = logins.cell[row] ?? 0;
    const error = logins.failed[row] === 1 ? 1 + codeOf(cell === hotCell && day >= plan.onset) : 0;
    const region = crowd[person]?.region ?? 0;
    const template = templateOf({ region, cell, version: logins.version[row] ?? 0, error });
    buffer.set(template.bytes, at);
    buffer.set(date, at + template.timeAt);
    writeClock(buffer, at + template.timeAt + 11, second % 86_400);
    writeDigits(buffer, at + template.userAt, userDigits, person + 1);
    at += template.bytes.length;
  }
  yield { chunk: buffer.subarray(0, at), records: logins.rows };
}

/** HH:MM:SS over the zeros that are there. */
function writeClock(buffer: Buffer, at: number, second: number): void {
  writeDigits(buffer, at, 2, Math.floor(second / 3600));
  writeDigits(buffer, at + 3, 2, Math.floor(second / 60) % 60);
  writeDigits(buffer, at + 6, 2, second % 60);
}

function writeDigits(buffer: Buffer, at: number, digits: number, value: number): void {
  let rest = value;
  for (let place = at + digits - 1; place >= at; place--) {
    buffer[place] = zero + (rest % 10);
    rest = Math.floor(rest / 10);
  }
}

function errorCodeDealer(seed: number): (isHot: boolean) => number {
  const draw = random(seed, 7);
  const ordinary = errorCodes.map((code) => code.ordinary);
  const hot = errorCodes.map((code) => code.hot);
  return (isHot) => indexAt(isHot ? hot : ordinary, draw());
}
