import { censoredWords } from '../../src/cells/lifecycle';
import { stackKinds } from '../../src/cells/stackKinds';
import { whatIfDoc } from '../../src/cells/whatIf';
import { catalogue } from '../../src/measures/catalogue';
import { definition } from '../../src/measures/definition';

const ofLog = { windowLabel: 'users in 30 days', weekLabel: 'users in 7 days' };
const inHours = { windowLabel: 'users in 30 hours', weekLabel: 'users in 7 hours' };
const inMinutes = { windowLabel: 'users in 30 minutes', weekLabel: 'users in 7 minutes' };

/** Texts of src on the page that are not in the display language yet, and parts of such. To be emptied. */
export const owedTexts: readonly string[] = [
  // src/measures
  ...catalogue.flatMap((measure) => [
    measure.label,
    measure.doc,
    definition(measure, { grain: 'day', ...ofLog }),
    definition(measure, { grain: 'hour', ...inHours }),
    definition(measure, { grain: 'minute', ...inMinutes }),
  ]),
  'pt',
  // src/cells
  ...Object.values(stackKinds).flatMap(({ title, asks }) => [title, asks]),
  whatIfDoc,
  censoredWords('2025-01-31'),
  // src/model: periods, formats, comparisons
  ...['Last 7 days', 'Last 30 days', 'Last 90 days', 'Latest month', 'Previous month', 'Last hour', 'hours', 'minutes'],
  ...['Last', 'next best', 'fits', 'the rest', '(none)', 'a year from 1900 to 2199'],
  // src/model: verdicts
  ...['Technical: users leave because of errors on', 'Perhaps behavioural: users of', 'come less since'],
  ...[
    'and errors do not explain it',
    'Very likely',
    'More likely than not',
    'technical',
    'behavioural',
    'both',
    'none',
  ],
  ...['of verdicts as sure as this one were right on', 'generated logs of known cause', 'Errors explain', 'of about'],
  ...['lost user-days', 'users who met no error where errors rose lost', 'is unexplained', 'since', 'to', 'before'],
  ...['user-days against those expected', 'a change under', 'would mostly not be seen', 'error rate', 'after'],
  ...['Confidence', 'Lost user-days', 'Engagement', 'Hotspot', 'Users come less', 'Why', 'What else it could be'],
  'What would settle it',
];
