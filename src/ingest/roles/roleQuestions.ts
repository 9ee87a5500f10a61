import type { RoleQuestion } from '../../model/roles';
import type { Decision, Evidence } from './evidence';
import { counted } from './fieldProfile';

/** What the log does not tell and no one has set; `null` in an override is an answer too. */
export function roleQuestions(decision: Decision, evidence: Evidence): readonly RoleQuestion[] {
  const { plan, outcome, dimensions, overrides } = decision;
  const questions: RoleQuestion[] = [];
  if (!plan.user && overrides.user === undefined)
    questions.push({
      role: 'user',
      text: 'Which field tells users apart? Without one there is no Reach and no Habit.',
    });
  if (!outcome && overrides.outcome === undefined)
    questions.push({ role: 'outcome', text: 'Which field tells success from error? Without one there is no Quality.' });
  if (dimensions.length === 0 && !overrides.dimensions)
    questions.push({
      role: 'dimension',
      text: 'Which fields should the log be sliced by? None has few values that repeat.',
    });
  if (evidence.moreFields) {
    const limit = counted(evidence.fields.length);
    questions.push({ role: 'dimension', text: `The log has more fields than can be read: the first ${limit} are.` });
  }
  return questions;
}
