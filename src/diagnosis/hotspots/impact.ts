import type { Sample } from './sample';

/** Who has the errors in the leaves of a mask. */
export interface Impact {
  readonly users: number;
  /** The most errors that are of one of them. */
  readonly most: number;
}

export function impactOf({ pairs }: Sample, mask: Uint8Array): Impact {
  let users = 0;
  let most = 0;
  for (let user = 0; user + 1 < pairs.starts.length; user++) {
    let errors = 0;
    const end = pairs.starts[user + 1]!;
    for (let pair = pairs.starts[user]!; pair < end; pair++)
      if (mask[pairs.leaf[pair]!] === 1) errors += pairs.errors[pair]!;
    if (errors === 0) continue;
    users++;
    most = Math.max(most, errors);
  }
  return { users, most };
}
