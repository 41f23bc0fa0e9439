import type { Finding } from '../model/profile.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
import { clearFinding, hiddenFindings, twoGroupFinding, unclearFinding } from './finding-text.ts';
import { clearComparisons, groupComparisons, hiddenComparisons, strength } from './group-comparisons.ts';
import type { GroupComparison, ValuedComparison } from './group-comparisons.ts';
import { mergeAlike } from './merge-alike.ts';

interface RankedFinding {
  readonly finding: Finding;
  /** Distance of the nearest limit from "same"; 0 for a finding that is not a clear difference. */
  readonly strength: number;
  readonly reliable: boolean;
}

/**
 * What may be said of a strand in an area, strongest first: clear differences by size and certainty (alike ones
 * together), then where there is none, then whom too little is known of. Every comparison is against everyone else.
 */
export function findings(view: EvidenceView): Finding[] {
  return rankedFindings(view).map(({ finding }) => finding);
}

/** The strongest clear difference of several views, a reliable one before any other; null where none is clear. */
export function strongestFinding(views: readonly EvidenceView[]): Finding | null {
  const clear = views.flatMap(rankedFindings).filter((ranked) => ranked.strength > 0);
  return clear.sort(byStrength)[0]?.finding ?? null;
}

function rankedFindings(view: EvidenceView): RankedFinding[] {
  const reading = readView(view);
  const comparisons = groupComparisons(reading);
  const pair = comparisons.length === 2 ? pairFinding(reading, comparisons) : null;
  if (pair !== null) return [pair];
  const groups = [
    ...mergeAlike(clearComparisons(comparisons, 'higher')),
    ...mergeAlike(clearComparisons(comparisons, 'lower')),
  ];
  const clear = groups.map((group) => ({
    finding: clearFinding(reading, group),
    strength: Math.max(...group.map(({ ratio }) => strength(ratio))),
    reliable: group.every(({ ratio }) => ratio.reliable),
  }));
  const alike = comparisons.filter(
    (comparison): comparison is ValuedComparison =>
      comparison.direction === 'no-clear-difference' && comparison.ratio.status === 'value',
  );
  const hidden = hiddenComparisons(comparisons);
  return [
    ...clear.sort(byStrength),
    ...(alike.length === 0 ? [] : [{ finding: unclearFinding(reading, alike), strength: 0, reliable: true }]),
    ...hiddenFindings(reading, hidden).map((finding) => ({ finding, strength: 0, reliable: true })),
  ];
}

function pairFinding(reading: Reading, comparisons: readonly GroupComparison[]): RankedFinding | null {
  const finding = twoGroupFinding(reading, comparisons);
  if (finding === null) return null;
  const more = comparisons.find(({ direction }) => direction === 'higher');
  if (more?.ratio.status !== 'value') return { finding, strength: 0, reliable: true };
  return { finding, strength: strength(more.ratio), reliable: more.ratio.reliable };
}

function byStrength(a: RankedFinding, b: RankedFinding): number {
  return Number(b.reliable) - Number(a.reliable) || b.strength - a.strength;
}
