import type { ProofCell, ReleaseProof } from '../../shared/model/release-proof.ts';

/** How many people a witness counts, where that is not as many as in truth; cells by position, then ratios' two sides. */
export type Sums = ReadonlyMap<number, number>;

export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** What printed counts, ranges and markers say of one count. */
export function whatReadersAreTold({ status, count, range }: ProofCell, { rule }: ReleaseProof): Range {
  const floors = {
    printed: range?.lower ?? count,
    hidden: rule.floor,
    'hidden-before': rule.earlierFloor ?? 1,
    'never-printed': 0,
    uncounted: 0,
  };
  return {
    lower: Math.max(floors[status], range?.lower ?? 0),
    upper: range === undefined && status === 'printed' ? count : (range?.upper ?? Infinity),
  };
}

/** Whether a count must not be known. */
export function isSensitive({ count, span }: ProofCell, { rule }: ReleaseProof): boolean {
  return span === undefined ? count < rule.threshold && (count >= 1 || rule.zerosSensitive) : span !== null;
}

/** All the sensitive counts that readers cannot rule out by what a count itself is told to be. */
export function protectedRange({ span }: ProofCell, { rule }: ReleaseProof, told: Range): Range {
  const from = span?.lower ?? (rule.earlierFloor === 1 ? 1 : rule.floor);
  const to = span === undefined || span === null ? rule.threshold - 1 : (span.upper ?? Infinity);
  return { lower: Math.max(from, told.lower), upper: Math.min(to, told.upper) };
}

/** A cell for the owner's eyes. */
export function nameOf(cell: ProofCell | undefined): string {
  return JSON.stringify(cell?.key);
}
