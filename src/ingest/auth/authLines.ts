import { bytesOf, indexWithin, startsWith } from '../bytes/byteSearch';
import { ByteWords } from '../bytes/byteWords';
import { addConstant, type ConstantText, constantText } from '../bytes/constantText';
import type { FieldNames } from '../bytes/fieldNames';
import type { RecordBuffer } from '../bytes/recordBuffer';
import { digitRun } from '../time/digits';
import * as patterns from './authPatterns';
import { AuthPhrase } from './authPhrase';

interface KnownLine {
  readonly pattern: AuthPhrase;
  readonly event: ConstantText;
  readonly attempt: ConstantText | null;
}

const attempts = { accepted: constantText('accepted'), failed: constantText('failed') };
const repeated = bytesOf('message repeated ');
const times = bytesOf(' times: [ ');
const pamModule = bytesOf('pam_');
const afterModule = bytesOf('): ');

/**
 * Adds what programs that let users in say of them: user, client, port, auth_method, target_user, the event, and for
 * attempts to log in the outcome. PAM and the server tell of the same attempt: only the server's line has an outcome.
 */
export class AuthLines {
  private readonly event: number;
  private readonly outcome: number;
  private readonly repeats: number;
  private readonly programs: readonly (readonly [names: ByteWords, lines: readonly KnownLine[]])[];
  private readonly pam: readonly KnownLine[];

  constructor(fields: FieldNames) {
    this.event = fields.idOf('event');
    this.outcome = fields.idOf('outcome');
    this.repeats = fields.idOf('repeats');
    const known = (list: readonly patterns.AuthPattern[]): KnownLine[] =>
      list.map(([pattern, event, attempt]) => ({
        pattern: new AuthPhrase(pattern, fields),
        event: constantText(event),
        attempt: attempt ? attempts[attempt] : null,
      }));
    this.programs = [
      [new ByteWords(['sshd', 'sshd-session', 'sshd-auth']), known(patterns.sshd)],
      [new ByteWords(['sudo']), known(patterns.sudo)],
      [new ByteWords(['su']), known(patterns.su)],
      [new ByteWords(['login']), known(patterns.login)],
      [new ByteWords(['systemd-logind']), known(patterns.logind)],
      [new ByteWords(['dropbear']), known(patterns.dropbear)],
      [new ByteWords(['cron', 'crond', '/usr/sbin/cron']), known(patterns.cron)],
    ];
    this.pam = known(patterns.pam);
  }

  /** Reads the message [from, to) of the program whose name is [name, nameEnd). */
  read(bytes: Uint8Array, name: number, nameEnd: number, from: number, to: number, record: RecordBuffer): void {
    if (bytes[from] === repeated[0] && startsWith(bytes, from, to, repeated)) {
      const count = from + repeated.length;
      const countEnd = count + digitRun(bytes, count, to);
      if (!startsWith(bytes, countEnd, to, times)) return;
      record.add(this.repeats, count, countEnd);
      this.known(bytes, name, nameEnd, countEnd + times.length, bytes[to - 1] === 0x5d ? to - 1 : to, record);
    } else this.known(bytes, name, nameEnd, from, to, record);
  }

  private known(
    bytes: Uint8Array,
    name: number,
    nameEnd: number,
    from: number,
    to: number,
    record: RecordBuffer,
  ): void {
    if (bytes[from] === pamModule[0] && startsWith(bytes, from, to, pamModule)) {
      const end = indexWithin(bytes, from, Math.min(to, from + 100), afterModule);
      if (end >= 0) this.add(this.pam, bytes, end + afterModule.length, to, record);
      return;
    }
    const program = this.programs.find(([names]) => names.has(bytes, name, nameEnd));
    if (program) this.add(program[1], bytes, from, to, record);
  }

  private add(lines: readonly KnownLine[], bytes: Uint8Array, from: number, to: number, record: RecordBuffer): void {
    for (const { pattern, event, attempt } of lines) {
      if (!pattern.match(bytes, from, to, record)) continue;
      addConstant(record, this.event, event);
      if (attempt) addConstant(record, this.outcome, attempt);
      return;
    }
  }
}
