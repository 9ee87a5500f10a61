import { Answers } from '../../../src/host/answers';
import type { OpenSettings } from '../../../src/host/openSettings';
import { Session } from '../../../src/host/session';
import { WorkerClient } from '../../../src/host/workerClient';
import type { EngineCalls } from '../../../src/protocol/engineProtocol';
import type { Handlers } from '../../../src/protocol/peer';
import { FakeWorker } from './fakeWorker';

export const usualSettings: OpenSettings = {
  overrides: {},
  timeZone: 'auto',
  window: 'rolling30',
  memoryBudget: 2048,
  follow: true,
};

/** A session over fake workers, each with these handlers; `workers` are those started so far. */
export function newSession(handlers: Partial<Handlers<EngineCalls>> = {}, settings = () => usualSettings) {
  const workers: FakeWorker[] = [];
  const client = new WorkerClient(() => {
    const worker = new FakeWorker(handlers);
    workers.push(worker);
    return worker;
  });
  const session = new Session(client, settings);
  return { client, session, answers: new Answers(session), workers };
}

/** The same, with a log open. */
export async function openSession(handlers: Partial<Handlers<EngineCalls>> = {}, settings = () => usualSettings) {
  const made = newSession(handlers, settings);
  await made.session.open(['/logs/a.jsonl']);
  return made;
}
