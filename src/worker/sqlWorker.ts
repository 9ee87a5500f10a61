import './displayLanguage';

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { Peer } from '../protocol/peer';
import type { SqlCalls, SqlEvents, StarCalls } from '../protocol/sqlProtocol';
import { threadPort } from '../protocol/threadPort';
import { sqlService } from './sqlService';

if (!parentPort) throw new Error('sqlWorker.js runs in a worker thread; it is started when SQL is asked for');

const peer: Peer<StarCalls, SqlCalls, SqlEvents> = new Peer(
  threadPort(parentPort),
  sqlService({
    wasm: () => new Uint8Array(readFileSync(path.join(__dirname, 'sql-wasm.wasm'))),
    ask: (name, body) => peer.call(name, body),
    emit: (name, body) => peer.emit(name, body),
  }),
);
