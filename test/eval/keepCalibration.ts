import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { kindOf } from '../../src/diagnosis/verdict/confidence';
import type { CaseResult } from './caseResult';
import { isotonic } from './isotonic';

const file = path.join('src', 'diagnosis', 'verdict', 'confidenceTable.ts');
/** Cases in a step before it is pooled with others. */
const fewest = 15;

/** Writes the table of confidences by the cases that were evaluated: never those that are reported. */
export function keepCalibration(results: readonly CaseResult[], words: readonly string[]): void {
  const points = results.flatMap(({ told, chance, accepted }) =>
    told === null || chance === null ? [] : [{ kind: kindOf(told), x: chance, y: Number(accepted.includes(told)) }],
  );
  const steps = (kind: string): string => {
    const fit = isotonic(
      points.filter((point) => point.kind === kind),
      fewest,
    );
    const pairs = fit.map(([x, y]) => `[${Number(x.toFixed(3))}, ${Number(y.toFixed(3))}]`);
    return pairs.length < 2 ? pairs.join() : `\n${pairs.map((pair) => `      ${pair},\n`).join('')}    `;
  };
  const kinds = ['cause', 'quiet', 'artefact'].map((kind) => `    ${kind}: [${steps(kind)}],`).join('\n');
  writeFileSync(
    file,
    `import type { ConfidenceTable } from './confidence';

/** Made by \`npm run eval -- ${words.join(' ')}\`: not by hand. */
export const confidenceTable: ConfidenceTable = {
  logs: ${points.length},
  kinds: {
${kinds}
  },
};
`,
  );
}
