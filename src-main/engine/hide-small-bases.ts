/** Which counts of a table of one row are hidden. */
export interface HiddenBases {
  readonly hidden: readonly boolean[];
  readonly isTotalHidden: boolean;
}

/**
 * Hides the counts from 1 to threshold − 1 of groups that sum to a printed total, and with them the smallest others until
 * each small one can still be anything from 1 to threshold − 1; where all of them do not suffice, the total is hidden too.
 * Protects this one table alone: tables beside it, of the same people, are not weighed.
 */
export function hideSmallBases(counts: readonly number[], threshold: number): HiddenBases {
  const order = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => one.count - other.count);
  let hiding = order.filter(({ count }) => count < threshold).length;
  if (hiding === 0) return { hidden: counts.map(() => false), isTotalHidden: false };
  while (hiding < order.length && !isOpen(order.slice(0, hiding), threshold)) hiding += 1;
  const taken = order.slice(0, hiding);
  return {
    hidden: counts.map((_, index) => taken.some(({ at }) => at === index)),
    isTotalHidden: !isOpen(taken, threshold),
  };
}

/** Whether one of some hidden counts, whose sum is known and of which none is 0, can be as large as threshold − 1. */
function isOpen(taken: readonly { readonly count: number }[], threshold: number): boolean {
  const sum = taken.reduce((total, { count }) => total + count, 0);
  return taken.length > 1 && sum - (taken.length - 1) >= threshold - 1;
}
