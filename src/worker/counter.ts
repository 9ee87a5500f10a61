import './displayLanguage';

import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Job } from '../engine/columnar/shared/secondCore';
import { takeShare } from '../engine/columnar/shared/takeShare';

const port = parentPort;
if (!port) throw new Error('counter.js runs in a worker thread; it is started to count large logs');

const bell: Int32Array = workerData;

// Waits for the bell, not for messages: what it counts takes less time than a turn of the event loop. Ended from outside.
for (;;) {
  const rung = Atomics.load(bell, 0);
  for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) takeShare(got.message as Job);
  Atomics.wait(bell, 0, rung);
}
