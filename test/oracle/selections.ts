import type { Choice, Selected } from './choice';
import type { Oracle } from './oracle';
import type { OracleLog } from './oracleLog';

/** The selections under which everything is asked of a log, made of members that it has. */
export async function selectionsOf(oracle: Oracle, { pairs: [pair], period }: OracleLog): Promise<readonly Selected[]> {
  if (!pair) throw new Error('a log needs a pair of dimensions');
  const [a, b] = pair;
  const [as, bs] = [await oracle.members(a), await oracle.members(b)];
  const [a0 = null, a1 = null] = as;
  const [b0 = null, b1 = null, b2 = null] = bs;
  const some = (name: string, members: readonly (string | null)[]): Choice => ({
    dimensions: [name],
    keys: members.map((member) => [member]),
  });
  const tuples: Choice = {
    dimensions: pair,
    keys: [
      [a0, b1],
      [a1, b0],
      [a1, b1],
    ],
  };
  const known = (members: readonly (string | null)[]) => members.filter((member) => member !== null);
  const rare = as.at(-1) ?? null;
  return [
    { title: 'nothing', choices: [] },
    { title: 'one member', choices: [some(a, [a1])] },
    { title: 'a rare member', choices: [some(a, [rare])] },
    { title: 'members of two dimensions', choices: [some(a, [a0]), some(b, [b0, b2])] },
    { title: 'pairs of members', choices: [tuples] },
    { title: 'a period', choices: [], period },
    { title: 'pairs of members within a period', choices: [tuples], period },
    ...(as.includes(null) ? [{ title: 'all but (none)', choices: [some(a, known(as))] }] : []),
    ...(bs.includes(null)
      ? [
          { title: '(none) of one, all but (none) of the other', choices: [some(a, known(as)), some(b, [null])] },
          { title: '(none) within a period', choices: [some(b, [null])], period },
        ]
      : []),
  ];
}
