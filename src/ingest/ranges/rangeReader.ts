import type { FieldPlan } from '../columns/fieldPlan';
import { deriveFields } from '../derive/deriveFields';
import { guessRoles } from '../roles/planRoles';
import type { Range, RangeJob, RangePart } from './range';
import { readRange } from './readRange';

/** Reads ranges of one log. */
export class RangeReader {
  private readonly plan: FieldPlan;

  constructor(
    private readonly job: RangeJob,
    private readonly signal: AbortSignal,
  ) {
    const { plan, derivedBy } = job;
    const derived = derivedBy
      ? deriveFields(derivedBy.profiles, guessRoles(derivedBy.profiles, derivedBy.overrides))
      : [];
    this.plan = { ...plan, derived };
  }

  /** @throws ReadError; the signal's reason. */
  async read(range: Range): Promise<RangePart> {
    const file = this.job.files[range.file];
    if (!file) throw new RangeError(`the log has no file ${range.file}`);
    return readRange(range, { file, plan: this.plan, options: this.job.options, signal: this.signal });
  }
}
