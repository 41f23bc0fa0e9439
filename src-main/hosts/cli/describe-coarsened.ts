import type { CoarsenedTables } from '../../engine/coarsen-tables.ts';

/** What was done so that tables may be printed, how much that keeps, and what else could be done. */
export function describeCoarsened({ method, kept, offers, checkedBy }: CoarsenedTables): string {
  const check =
    checkedBy === 'intervals'
      ? 'The audit found no count that can be worked out.'
      : 'Witness tables prove that no hidden count can be worked out.';
  const others = offers.map(
    (offer) => `  ${percent(offer.kept)} kept${offer.isEstimate ? ' at most' : ''}: ${offer.says}`,
  );
  return [
    `${method.says.charAt(0).toUpperCase()}${method.says.slice(1)}.`,
    `${percent(kept)} of the information is kept. ${check}`,
    ...(others.length === 0 ? [] : ['Other ways:', ...others]),
  ].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
