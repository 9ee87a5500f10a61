import * as l10n from '@vscode/l10n';
import { newline } from '../bytes/byteClass';

/** The reason for a record that was given up after `bytes` bytes. */
export const tooLong = (bytes: number): string =>
  bytes < 2 ** 20
    ? l10n.t('line longer than {0} bytes', bytes)
    : l10n.t('line longer than {0} MB', Math.floor(bytes / 2 ** 20));

/** Lets the rest of a line pass that was given up before its end was seen. */
export class LineLoss {
  private losing = false;

  begin(): void {
    this.losing = true;
  }

  /** Where reading goes on: after the lost line's newline; `end` while that has not come. */
  resume(bytes: Uint8Array, start: number, end: number): number {
    if (!this.losing) return start;
    const at = bytes.indexOf(newline, start);
    if (at < 0 || at >= end) return end;
    this.losing = false;
    return at + 1;
  }
}
