/** A log that cannot be read as asked. The message is for people: it names the file and the remedy. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
}
