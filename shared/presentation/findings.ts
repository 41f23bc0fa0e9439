import type { Finding } from '../model/profile.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
import { clearFinding, hiddenFindings, twoGroupFinding, unclearFinding } from './finding-text.ts';
import { tooFewFinding } from './group-finding.ts';
import { clearComparisons, groupComparisons, hiddenComparisons, weight } from './group-comparisons.ts';
import type { GroupComparison, ValuedComparison } from './group-comparisons.ts';
import { mergeAlike } from './merge-alike.ts';

/**
 * What may be said of a strand in an area, weightiest first: clear differences by size and certainty (alike ones
 * together), then where there is none, then whom too little is known of. Every comparison is against everyone else.
 * `without` leaves out a category that is told elsewhere.
 */
export function findings(view: EvidenceView, without?: string): Finding[] {
  const reading = readView(view);
  const comparisons = groupComparisons(reading);
  const pair = comparisons.length === 2 ? twoGroupFinding(reading, comparisons) : null;
  if (pair !== null) return comparisons.some(({ category }) => category.code === without) ? [] : [pair];
  return groupFindings(
    reading,
    comparisons.filter(({ category }) => category.code !== without),
  );
}

function groupFindings(reading: Reading, comparisons: readonly GroupComparison[]): Finding[] {
  const groups = [
    ...mergeAlike(clearComparisons(comparisons, 'higher')),
    ...mergeAlike(clearComparisons(comparisons, 'lower')),
  ];
  const alike = comparisons.filter(
    (comparison): comparison is ValuedComparison =>
      comparison.direction === 'no-clear-difference' && comparison.ratio.status === 'value',
  );
  return [
    ...groups.sort(byWeight).map((group) => clearFinding(reading, group)),
    ...(alike.length === 0 ? [] : [unclearFinding(reading, alike)]),
    ...comparisons
      .filter(({ direction }) => direction === 'too-few')
      .map((comparison) => tooFewFinding(reading, comparison)),
    ...hiddenFindings(reading, hiddenComparisons(comparisons)),
  ];
}

function byWeight(a: readonly ValuedComparison[], b: readonly ValuedComparison[]): number {
  return (
    Number(mayBeChance(a)) - Number(mayBeChance(b)) ||
    Number(isReliable(b)) - Number(isReliable(a)) ||
    heaviest(b) - heaviest(a)
  );
}

function mayBeChance(group: readonly ValuedComparison[]): boolean {
  return group.some((comparison) => comparison.mayBeChance);
}

function isReliable(group: readonly ValuedComparison[]): boolean {
  return group.every(({ ratio }) => ratio.reliable);
}

function heaviest(group: readonly ValuedComparison[]): number {
  return Math.max(...group.map(weight));
}
