import path from 'node:path';
import { repoRoot } from './repoRoot';
import { type Failure, nothing, type Tally } from './tally';

/** One line of testReporter.mjs. */
export type TestEvent =
  | { kind: 'output'; text: string }
  | {
      kind: 'pass' | 'fail';
      title: string;
      file?: string;
      line?: number;
      skip?: string | true;
      group: boolean;
      error?: string;
    };

/** Each thing that the reporter says is behind this, as a JSON text sequence has it (RFC 7464): tests print half lines. */
const mark = '\u001e';

/** What a line of a test process tells: what was printed before an event, and the event. */
export function eventOf(line: string): { readonly printed: string; readonly event?: TestEvent } {
  const at = line.lastIndexOf(mark);
  if (at < 0) return { printed: line };
  try {
    return { printed: line.slice(0, at), event: JSON.parse(line.slice(at + 1)) };
  } catch {
    return { printed: line };
  }
}

/** What one event adds to the count. Groups count by their members, and a file that passes is no test. */
export function count(stage: string, event: TestEvent): Tally {
  if (event.kind === 'output' || event.group) return nothing;
  if (event.skip !== undefined) return { ...nothing, skipped: 1 };
  if (event.kind === 'pass') return event.title === event.file ? nothing : { ...nothing, passed: 1 };
  return { ...nothing, failures: [failureOf(stage, event)] };
}

function failureOf(stage: string, event: Exclude<TestEvent, { kind: 'output' }>): Failure {
  const place = event.file === undefined ? '' : ` (${path.relative(repoRoot, event.file)})`;
  const title = event.title === event.file ? 'the file ran to its end' : event.title;
  return { stage, title: `${title}${place}`, detail: event.error ?? '' };
}

/** What is said of an event as it happens. */
export function told(event: TestEvent): string | undefined {
  if (event.kind === 'output') return event.text.trimEnd();
  if (event.skip !== undefined) return `- ${event.title}${event.skip === true ? '' : `: ${event.skip}`}`;
  return event.kind === 'fail' && !event.group ? `✖ ${event.title}\n${event.error ?? ''}` : undefined;
}

export function crash(stage: string, detail: string, title = 'the stage ran to its end'): Tally {
  return { ...nothing, failures: [{ stage, title, detail }] };
}
