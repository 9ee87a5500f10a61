// A program that writes a log as programs do, in a process of its own: `fork` it with a JSON list of steps as its one
// argument. It tells what it wrote as a message: `{ events, rejected }`. Events are numbered from 0 in their time.
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';

const { file, first, steps } = JSON.parse(process.argv[2]);
const start = 1_735_689_600_000;
let descriptor = openSync(file, 'a');
let events = first;
let rejected = 0;

const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const line = (i) =>
  `${JSON.stringify({ time: start + i, user: `ü${i % 7}`, device: ['a', 'b', 'ç'][i % 3], status: i % 5 ? 'ok' : 'error' })}\n`;
const write = (text) => writeSync(descriptor, text);
const reopen = () => {
  closeSync(descriptor);
  descriptor = openSync(file, 'a');
};

const doings = {
  /** So many lines, so many a second. */
  lines({ count, perSecond }) {
    const began = performance.now();
    for (let done = 0; done < count; ) {
      const due = Math.min(count, Math.ceil(((performance.now() - began + 10) / 1000) * perSecond));
      let text = '';
      for (; done < due; done++) text += line(events++);
      if (text !== '') write(text);
      pause(5);
    }
  },
  /** The last lines of another log again and again, as fast as it goes, for so long. */
  flood({ ms, like }) {
    const bytes = readFileSync(like).subarray(-400_000);
    const text = bytes.subarray(bytes.indexOf(10) + 1, bytes.lastIndexOf(10) + 1);
    const count = text.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0);
    for (const until = performance.now() + ms; performance.now() < until; events += count) write(text);
  },
  garbage({ count }) {
    for (let i = 0; i < count; i++) write(['no json\n', '{"time":\n', '[1]\n', '\u0000\u0001\n'][i % 4]);
    rejected += count;
  },
  /** A line in three pieces, the first of which ends amid a letter. */
  slowly({ ms }) {
    const bytes = Buffer.from(line(events++));
    const letter = bytes.indexOf(0xc3) + 1;
    for (const [from, to] of [
      [0, letter],
      [letter, bytes.length - 1],
      [bytes.length - 1, bytes.length],
    ]) {
      writeSync(descriptor, bytes, from, to - from);
      pause(ms);
    }
  },
  /** Gives the file another name, and writes a little more to it before it begins the next. */
  rename({ to }) {
    renameSync(file, to);
    write(line(events++));
    reopen();
  },
  /** Writes at its own place from now on, which is the end, and not to wherever the end is. */
  keepPlace() {
    closeSync(descriptor);
    descriptor = openSync(file, 'r+');
    readFileSync(descriptor);
  },
  truncate: () => ftruncateSync(descriptor, 0),
  remove() {
    unlinkSync(file);
    reopen();
  },
  /** Until who reads the log has read all that was written, and says so by removing the file `flag`. */
  untilRead({ flag }) {
    writeFileSync(flag, '');
    while (existsSync(flag)) pause(5);
  },
};

for (const step of steps) doings[step.do](step);
fsyncSync(descriptor);
closeSync(descriptor);
process.send({ events, rejected });
