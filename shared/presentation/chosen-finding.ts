import type { Finding } from '../model/profile.ts';
import { readView, type EvidenceView } from './evidence-view.ts';
import { clearFinding, hiddenFinding, unclearFinding } from './finding-text.ts';
import { findings } from './findings.ts';
import { groupComparisons, type GroupComparison, type ValuedComparison } from './group-comparisons.ts';

/** What may be said of the chosen category, or the strongest finding where none is chosen; null where nothing may be. */
export function chosenFinding(view: EvidenceView, category: string | null): Finding | null {
  const [strongest = null] = findings(view);
  const reading = readView(view);
  const comparisons = groupComparisons(reading);
  const comparison = comparisons.find((candidate) => candidate.category.code === category);
  if (comparison === undefined || comparisons.length === 2) return strongest;
  if (isValued(comparison)) {
    return comparison.direction === 'no-clear-difference'
      ? unclearFinding(reading, [comparison])
      : clearFinding(reading, [comparison]);
  }
  return comparison.direction === 'hidden' ? hiddenFinding(reading, [comparison]) : null;
}

function isValued(comparison: GroupComparison): comparison is ValuedComparison {
  return comparison.ratio.status === 'value';
}
