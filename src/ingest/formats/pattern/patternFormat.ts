import * as l10n from '@vscode/l10n';
import type { OwnPattern } from '../../../model/ownPattern';
import type { FieldNames } from '../../bytes/fieldNames';
import { ReadError } from '../../readError';
import type { LogFormat } from '../logFormat';
import { readableShare } from '../readableShare';
import { LinePattern } from './linePattern';
import { PatternReader } from './patternReader';

/** Records may be followed by more lines than they have: so much the share of lines that begin one counts at least. */
const leastShare = 0.4;

/**
 * A format that a person has described by a pattern; its id is the pattern's name. Lines that do not match go on with
 * the record above.
 * @throws ReadError for a pattern that cannot be used; so does all that reads with it once it takes too long.
 */
export function patternFormat(own: OwnPattern): LogFormat {
  const pattern = new LinePattern(own);
  const reader = (fields: FieldNames, sink: ConstructorParameters<typeof PatternReader>[2]) =>
    new PatternReader(
      pattern,
      fields.expecting(() => pattern.names.map((name) => fields.idOf(name))),
      sink,
      own.name,
    );
  return {
    id: own.name,
    name: own.name,
    isOwn: true,
    score(sample) {
      const share = readableShare(sample, (fields, sink) => {
        const made = reader(fields, sink);
        made.rejectsAll = true;
        return made;
      });
      return share === 0 ? 0 : Math.max(share, leastShare);
    },
    reader,
  };
}

/** The formats of some patterns. @throws ReadError for one that cannot be used, or a name given twice. */
export function patternFormats(patterns: readonly OwnPattern[]): readonly LogFormat[] {
  const names = new Set<string>();
  for (const { name } of patterns) {
    if (names.has(name)) throw new ReadError(l10n.t('there are two patterns named "{0}"; rename one', name));
    names.add(name);
  }
  return patterns.map(patternFormat);
}
