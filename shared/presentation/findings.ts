import type { Finding } from '../model/profile.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
import { clearFinding, hiddenFindings, twoGroupFinding, unclearFinding } from './finding-text.ts';
import { tooFewFinding } from './group-finding.ts';
import { clearComparisons, groupComparisons, hiddenComparisons, restsOnEnough, weight } from './group-comparisons.ts';
import type { GroupComparison, ValuedComparison } from './group-comparisons.ts';
import { mergeAlike } from './merge-alike.ts';

/**
 * What may be said of a strand in an area, weightiest first: clear differences by size and certainty (alike ones
 * together), then where there is none, then whom too little is known of. Every comparison is against everyone else.
 * `without` leaves out a category that is told elsewhere.
 */
export function findings(view: EvidenceView, without?: string): Finding[] {
  return weighedFindings(view, without).map(({ finding }) => finding);
}

/** A finding with how much it weighs among those of other strands and measures. */
export interface WeighedFinding {
  readonly finding: Finding;
  /** 0 for what is not a clear difference, or may be chance, or rests on few people. */
  readonly weight: number;
}

/** The same, each with its weight, for a ranking over several views. */
export function weighedFindings(view: EvidenceView, without?: string): WeighedFinding[] {
  const reading = readView(view);
  const comparisons = groupComparisons(reading);
  const pair = comparisons.length === 2 ? twoGroupFinding(reading, comparisons) : null;
  if (pair !== null) {
    const weights = comparisons.map((comparison) =>
      comparison.ratio.status === 'value' ? surely([{ ...comparison, ratio: comparison.ratio }]) : 0,
    );
    return comparisons.some(({ category }) => category.code === without)
      ? []
      : [{ finding: pair, weight: Math.max(...weights) }];
  }
  return groupFindings(
    reading,
    comparisons.filter(({ category }) => category.code !== without),
  );
}

function groupFindings(reading: Reading, comparisons: readonly GroupComparison[]): WeighedFinding[] {
  const groups = [
    ...mergeAlike(clearComparisons(comparisons, 'higher')),
    ...mergeAlike(clearComparisons(comparisons, 'lower')),
  ];
  const alike = comparisons.filter(
    (comparison): comparison is ValuedComparison =>
      comparison.direction === 'no-clear-difference' && comparison.ratio.status === 'value',
  );
  const tooFew = comparisons.filter(({ direction }) => direction === 'too-few');
  const rest = [
    ...(alike.length === 0 ? [] : [unclearFinding(reading, alike)]),
    ...(tooFew.length === 0 ? [] : [tooFewFinding(reading, tooFew)]),
    ...hiddenFindings(reading, hiddenComparisons(comparisons)),
  ];
  return [
    ...groups.sort(byWeight).map((group) => ({ finding: clearFinding(reading, group), weight: surely(group) })),
    ...rest.map((finding) => ({ finding, weight: 0 })),
  ];
}

/** The weight of a clear difference that rests on enough people and is no chance; 0 of any other. */
function surely(group: readonly ValuedComparison[]): number {
  return mayBeChance(group) || !group.every(restsOnEnough) ? 0 : heaviest(group);
}

function byWeight(a: readonly ValuedComparison[], b: readonly ValuedComparison[]): number {
  return (
    Number(mayBeChance(a)) - Number(mayBeChance(b)) ||
    Number(b.every(restsOnEnough)) - Number(a.every(restsOnEnough)) ||
    heaviest(b) - heaviest(a)
  );
}

function mayBeChance(group: readonly ValuedComparison[]): boolean {
  return group.some((comparison) => comparison.mayBeChance);
}

function heaviest(group: readonly ValuedComparison[]): number {
  return Math.max(...group.map(weight));
}
