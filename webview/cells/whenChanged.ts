/** Tells whether what is drawn from is other than the last time, so that what is walked by keyboard is not made anew for nothing. */
export function whenChanged(): (...given: readonly unknown[]) => boolean {
  let last: readonly unknown[] = [];
  return (...given) => {
    const isSame = last.length === given.length && given.every((value, i) => value === last[i]);
    last = given;
    return !isSame;
  };
}
