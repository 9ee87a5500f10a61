/**
 * How many users are expected to stay impacted where each of their errors stays with a probability of its own: one who
 * has k errors stays with 1 − (1 − keep)^k, as one error is enough. The sum over users is the exact expectation.
 * @param users the users at k of whom have exactly k errors, all of them in what is changed
 * @param keep the probability with which an error stays, 0 to 1
 */
export function keptImpacted(users: ArrayLike<number>, keep: number): number {
  let stay = 0;
  for (let k = 1; k < users.length; k++) stay += (users[k] ?? 0) * (1 - (1 - keep) ** k);
  return stay;
}
