import type { ProofCell, ReleaseProof } from '../../shared/model/release-proof.ts';
import { exposedGroup, exposedToOneself } from './check-strict.ts';
import { isSensitive, nameOf, protectedRange, whatReadersAreTold } from './proof-claim.ts';
import type { Range, Sums } from './proof-claim.ts';
import { witnessSums } from './witness-sums.ts';

/**
 * Verifies a proof on its own, and shares nothing with what made it. Every witness must be a table of whole numbers that
 * agrees with all that readers are told; no sensitive count may be printed; each sensitive count that is not must be as
 * low as the least and as high as the greatest sensitive count in some witness, and each other hidden count must take
 * two values. Returns null, or what failed, for the owner's eyes only; throws on a code that the dimensions lack.
 */
export function checkProof(proof: ReleaseProof): string | null {
  const { cells } = proof;
  const sums = witnessSums(proof);
  if (typeof sums === 'string') {
    return sums;
  }
  const told = cells.map((cell) => whatReadersAreTold(cell, proof));
  const seen = cells.map(({ count }) => ({ lower: count, upper: count }));
  for (const [witness, changed] of sums.entries()) {
    for (const [index, people] of changed) {
      const [range, ends] = [told[index], seen[index]];
      if (range !== undefined && (people < range.lower || people > range.upper)) {
        return `Witness ${String(witness)} counts ${String(people)}, not what readers are told: ${nameOf(cells[index])}.`;
      }
      if (ends !== undefined) {
        ends.lower = Math.min(ends.lower, people);
        ends.upper = Math.max(ends.upper, people);
      }
    }
    if (breaksRatio(proof, changed, sums[0])) {
      return `Witness ${String(witness)} breaks a printed share or rate.`;
    }
  }
  for (const [index, cell] of cells.entries()) {
    const failed = exposure(proof, cell, told[index] ?? nothing, seen[index] ?? nothing);
    if (failed !== null) {
      return `${nameOf(cell)} ${failed} (${JSON.stringify(seen[index])}).`;
    }
  }
  const { knowsOwnCell, groupDisclosure } = proof.rule;
  return (
    (knowsOwnCell ? exposedToOneself(proof, told, sums) : null) ?? (groupDisclosure ? exposedGroup(proof, sums) : null)
  );
}

const nothing: Range = { lower: 0, upper: 0 };

/** What readers can make of a cell that they must not, from the ends that witnesses show; null where nothing. */
function exposure(proof: ReleaseProof, cell: ProofCell, told: Range, seen: Range): string | null {
  const { threshold, floor, minWidth, minWidthSecondary, requireRange } = proof.rule;
  const width = seen.upper - seen.lower;
  if (cell.count < told.lower || cell.count > told.upper) {
    return 'is not what readers are told';
  }
  if (cell.status === 'uncounted') {
    const isAmongSensitive = seen.upper >= 1 && seen.upper < threshold && seen.lower >= floor;
    return isAmongSensitive && width < Math.max(threshold - 1 - floor, 1) ? 'can be worked out' : null;
  }
  if (isSensitive(cell, proof)) {
    const range = protectedRange(cell, proof, told);
    const least = Math.min(minWidth ?? range.upper - range.lower, told.upper - told.lower);
    const isReached = seen.lower <= range.lower && seen.upper >= range.upper;
    if (told.lower === told.upper) return 'is sensitive and can be read';
    if (requireRange && !isReached) return `is not shown to reach both of ${JSON.stringify(range)}`;
    return width < Math.max(least, 1) ? 'is known too closely' : null;
  }
  const isHidden = cell.status === 'hidden' || cell.status === 'hidden-before';
  return isHidden && width < minWidthSecondary ? 'is hidden but can be worked out' : null;
}

function breaksRatio({ cells, ratios }: ReleaseProof, changed: Sums, truth: Sums | undefined): boolean {
  return ratios.some(({ denominator, value, multiplier, decimals }, index) => {
    const [top, bottom] = [0, 1].map((side) => {
      const sum = cells.length + 2 * index + side;
      return changed.get(sum) ?? truth?.get(sum) ?? 0;
    });
    const base = typeof denominator === 'number' ? denominator : (bottom ?? 0);
    const half = 0.5 / 10 ** decimals;
    const [least, most] = [((value - half) / multiplier) * base, ((value + half) / multiplier) * base];
    return (top ?? 0) < least - 1e-9 || (top ?? 0) > most + 1e-9;
  });
}
