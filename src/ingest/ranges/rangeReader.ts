import { FieldNames } from '../bytes/fieldNames';
import { EventStore } from '../columns/eventStore';
import type { FieldPlan } from '../columns/fieldPlan';
import { deriveFields } from '../derive/deriveFields';
import { formatOf } from '../detection/detectFormat';
import { guessRoles } from '../roles/planRoles';
import type { Range, RangeJob, RangeRead } from './range';
import { readSpan } from './readSpan';

/** Reads ranges of one log, each by itself. */
export class RangeReader {
  private readonly plan: FieldPlan;
  /** Events a byte in the range before, or as they are expected. */
  private density: number;

  constructor(
    private readonly job: RangeJob,
    private readonly signal: AbortSignal,
  ) {
    const { plan, derivedBy: by, density } = job;
    this.density = density;
    this.plan = { ...plan, derived: by ? deriveFields(by.profiles, guessRoles(by.profiles, by.overrides)) : [] };
  }

  /** @throws ReadError if the file has changed or cannot be read; the signal's reason. */
  async read(range: Range): Promise<RangeRead> {
    const file = this.job.files[range.file];
    if (!file) throw new RangeError(`the log has no file ${range.file}`);
    const fields = new FieldNames();
    const sink = new EventStore(fields, this.plan);
    const format = formatOf(file.formatId);
    const bytes = Math.min(range.to, file.size) - range.from;
    if (this.density > 0) sink.expect(Math.ceil(1.05 * this.density * bytes));
    const read = await readSpan(range, { file, format, fields, sink, options: this.job.options, signal: this.signal });
    this.density = sink.rows / Math.max(1, bytes);
    return { ...read, hasSurplus: fields.surplus, events: sink.handOver() };
  }
}
