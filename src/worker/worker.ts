import './displayLanguage';

import path from 'node:path';
import { parentPort, Worker } from 'node:worker_threads';
import type { EngineCalls, EngineEvents } from '../protocol/engineProtocol';
import { Peer } from '../protocol/peer';
import { threadPort } from '../protocol/threadPort';
import { secondCore } from './counterThread';
import { engineService } from './engineService';
import { readerThreads } from './readerThreads';

if (!parentPort) throw new Error('worker.js runs in a worker thread; start it from the extension');

const startSql = (): Worker => new Worker(path.join(__dirname, 'sqlWorker.js'), { name: 'log-health-sql' });
const threads = readerThreads(path.join(__dirname, 'rangeReader.js'));
const core = secondCore(path.join(__dirname, 'counter.js'));
const peer: Peer<Record<never, never>, EngineCalls, EngineEvents> = new Peer(
  threadPort(parentPort),
  engineService({ startSql, threads, core, emit: (name, body) => peer.emit(name, body) }),
);
