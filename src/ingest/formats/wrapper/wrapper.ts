import type { Block } from '../../bytes/block';

/** What one line of a wrapper holds, as spans of its block; an empty span is an absent value. */
export class WrappedLine {
  /** What the program inside wrote. */
  textFrom = 0;
  textTo = 0;
  /** Whether that is the inside of a JSON string. */
  escaped = false;
  /** When the container's runtime took the line. */
  timeFrom = 0;
  timeTo = 0;
  /** stdout or stderr. */
  streamFrom = 0;
  streamTo = 0;
  containerFrom = 0;
  containerTo = 0;
  /** Whether the next line of this container and stream goes on with the text. */
  isPartial = false;

  /** Starts a line without anything in it. */
  begin(): void {
    this.escaped = false;
    this.isPartial = false;
    this.timeFrom = 0;
    this.timeTo = 0;
    this.streamFrom = 0;
    this.streamTo = 0;
    this.containerFrom = 0;
    this.containerTo = 0;
  }
}

/** A way in which container runtimes and their tools write down the lines of a log of any format. */
export interface Wrapper {
  readonly id: string;
  readonly name: string;
  /**
   * Whether nothing but what is inside tells it from a plain text: then it only fits where some format reads the
   * inside.
   */
  readonly isVague: boolean;
  /** Whether lines may be parts of one, between which lines of another stream may stand. */
  readonly hasPartial: boolean;
  /** Reads the line [start, end), which a newline follows; false where it is no line of this wrapper. */
  unwrap(block: Block, start: number, end: number, line: WrappedLine): boolean;
}
