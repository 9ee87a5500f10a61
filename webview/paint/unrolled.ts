import { setAttributes } from '../ui/element';

/** Does something while all columns of a table that scrolls sideways stand side by side; then all is as it was. */
export function unrolled<T>(body: HTMLElement, work: () => T): T {
  const scrollers = [...body.querySelectorAll('.matrix-scroll')].map((box) => ({ box, left: box.scrollLeft }));
  setAttributes(body, { 'data-unrolled': true });
  try {
    return work();
  } finally {
    setAttributes(body, { 'data-unrolled': null });
    for (const { box, left } of scrollers) box.scrollLeft = left;
  }
}
