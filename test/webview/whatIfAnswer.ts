import type { WhatIfAnswer, WhatIfParams } from '../../src/cells/whatIf';
import { membersWords } from '../../src/model/clauseWords';
import type { Selection } from '../../src/model/selection';

/** An invented gain of a third, of whatever segment is chosen or selected. */
export function whatIfAnswer({ segment }: WhatIfParams, { clauses }: Selection): WhatIfAnswer {
  const points = clauses.filter((clause) => clause.kind === 'points');
  const inside = segment ? [segment] : points;
  const none = { segmentRate: null, restRate: null, today: null, whatIf: null };
  if (inside.length === 0) return { segment: '', ...none, missing: 'Select a segment, or choose one here.' };
  return {
    segment: inside.map(membersWords).join(' × '),
    segmentRate: 0.312,
    restRate: 0.0804,
    today: { errors: 144_720, error_rate: 0.1206, impacted_users: 15_008 },
    whatIf: { errors: 96_480, error_rate: 0.0804, impacted_users: 10_005.4 },
    missing: null,
  };
}
