// A node:test reporter that says each thing that happened as one line of JSON behind a mark, for testEvent.ts.

import { inSource } from './inSource.mjs';

const text = (error) => {
  const cause = error?.cause ?? error;
  return inSource(String(cause?.stack ?? cause?.message ?? cause ?? ''));
};

export default async function* testReporter(events) {
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      yield `\u001e${JSON.stringify({ kind: 'output', text: data.message })}\n`;
    } else if (type === 'test:pass' || type === 'test:fail') {
      const { name: title, file, line, skip, details } = data;
      const failed = details?.error;
      // A group fails by its members, which are counted, or by a hook of its own, which would else go unseen.
      const group = failed ? failed.failureType === 'subtestsFailed' : details?.type === 'suite';
      const error = failed ? text(failed) : undefined;
      yield `\u001e${JSON.stringify({ kind: type.slice(5), title, file, line, skip, group, error })}\n`;
    }
  }
}
