/** A format that a person describes: a regular expression that reads a line, its named groups being the fields. */
export interface OwnPattern {
  readonly name: string;
  readonly pattern: string;
}
