import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readFiles } from '../logFolder';

const folder = path.resolve('..', 'shared', 'data', 'lnav_logs');
const skip = existsSync(folder) ? false : 'no ../shared/data here';

interface Expected {
  readonly format: string;
  readonly events: number;
  /** Records without a readable time. */
  readonly rejected?: number;
  readonly errors?: number;
}

const expected: Readonly<Record<string, Expected>> = {
  'logfile_java.1': { format: 'text', events: 20, errors: 0 },
  'logfile_spark.0': { format: 'text', events: 399, errors: 0 },
  'logfile_laravel.0': { format: 'text', events: 82, errors: 82 },
  'logfile_glog.0': { format: 'text', events: 7, errors: 2 },
  'logfile_generic.0': { format: 'text', events: 2 },
  'logfile_generic.2': { format: 'text', events: 2 },
  'logfile_generic_nanos.0': { format: 'text', events: 2 },
  'logfile_vdsm.0': { format: 'text', events: 5 },
  'logfile_multiline.0': { format: 'text', events: 2 },
  'logfile_invalid_utf8.0': { format: 'text', events: 1 },
  'logfile_leveltest.0': { format: 'text', events: 8 },
  'logfile_yday.0': { format: 'text', events: 2 },
  'logfile_epoch.1': { format: 'plain', events: 2 },
  'logfile_block.2': { format: 'plain', events: 2 },
  'logfile_tcsh_history.0': { format: 'plain', events: 2 },
  'logfile_mixed_json2.json': { format: 'jsonl+logfmt', events: 14 },
};

const refused = ['logfile_plain.0', 'logfile_strace_log.0', 'logfile_strace_log.2', 'logfile_tcf.0'];

describe('readLog on text logs that others wrote', { skip }, () => {
  for (const [name, { format, events, rejected = 0, errors }] of Object.entries(expected))
    it(`reads ${events} events from ${name} as ${format}`, async () => {
      const { source, columns } = await readFiles([path.join(folder, name)]);
      assert.deepEqual(
        source.found.map(({ id }) => id),
        [format],
      );
      assert.deepEqual([source.events, source.rejected], [events, rejected]);
      if (errors !== undefined) assert.equal(columns.outcome?.reduce((sum, error) => sum + error, 0) ?? 0, errors);
    });

  for (const name of refused)
    it(`refuses ${name}, whose lines have no date, with the remedy`, async () => {
      const message = /is text without lines that begin with a date and a time; describe its lines by a pattern/;
      await assert.rejects(readFiles([path.join(folder, name)]), { name: 'ReadError', message });
    });
});
